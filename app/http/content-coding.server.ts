import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Coding = "identity" | "gzip" | "br";

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);
const COMPRESSIBLE =
	/^(text\/|image\/svg|application\/([\w.+-]*\+)?(json|xml|javascript|manifest|x-javascript)\b)/i;
const SMALLEST = 860;

/** The coding to answer with, by a request's Accept-Encoding: brotli before gzip before none. */
export function chooseCoding(accept: string | string[] | undefined): Coding {
	if (!accept) return "identity";
	const offers = new Map(
		String(accept)
			.toLowerCase()
			.split(",")
			.map((offer) => {
				const [name = "", ...parameters] = offer.split(";").map((part) => part.trim());
				return [name, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))] as const;
			}),
	);
	if (offers.get("br")) return "br";
	if (offers.get("gzip")) return "gzip";
	return "identity";
}

/** Whether bytes of this type and length get smaller. */
export function isCompressible(contentType: string | undefined, length: number): boolean {
	return length >= SMALLEST && COMPRESSIBLE.test(contentType ?? "");
}

/** `effort` is brotli's quality, 0 to 11: what is made once may cost more. */
export function compress(body: Buffer, coding: Coding, effort: number): Promise<Buffer> {
	if (coding === "gzip") return gzipAsync(body, { level: 6 });
	if (coding === "br")
		return brotliAsync(body, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: effort,
				[constants.BROTLI_PARAM_SIZE_HINT]: body.length,
			},
		});
	return Promise.resolve(body);
}
