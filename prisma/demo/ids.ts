import { createHash } from "node:crypto";

/** A UUID (version 8, RFC 9562) of these words: the sample world has the same ids in every database. */
export function sampleId(...words: (string | number)[]): string {
	const bytes = createHash("sha256")
		.update(`neuroai-commons sample/${words.join("/")}`)
		.digest()
		.subarray(0, 16);
	bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
	bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
	return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
