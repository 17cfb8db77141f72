import autocannon from "autocannon";

const CONNECTIONS = 10;
const SECONDS = 3;

/** Answers a second; milliseconds. */
export type Rate = { perSecond: number; p50: number; p99: number };

/** Asks for an address over ten connections for three seconds. `pathOf` says where each request goes instead. */
export async function load(
	url: string,
	{ pathOf, headers }: { pathOf?: () => string; headers?: Record<string, string> } = {},
): Promise<Rate> {
	const result = await autocannon({
		url,
		connections: CONNECTIONS,
		duration: SECONDS,
		...(headers && { headers }),
		...(pathOf && {
			requests: [{ method: "GET", setupRequest: (request) => ({ ...request, path: pathOf() }) }],
		}),
	});
	if (result.non2xx > 0 || result.errors > 0)
		throw new Error(`${url}: ${result.non2xx} answers other than 200, ${result.errors} errors`);
	return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

/** The round least disturbed by whatever else the machine did. */
export function best(rates: Rate[]): Rate {
	return [...rates].sort((one, other) => other.perSecond - one.perSecond)[0] as Rate;
}
