import { createHash } from "node:crypto";

const NAMESPACE = Buffer.from("6f0c2a52d3b54c0f9a3e0c5a5f6b7e11", "hex");

/**
 * The id of a record of the catalogue files: a name-based UUID (RFC 9562, version 5) of its path, so that the same
 * record has the same id, and the same calendar UID, in every database that ever loads it.
 */
export function catalogueId(...path: (string | number)[]): string {
	const bytes = createHash("sha1").update(NAMESPACE).update(path.join("/")).digest().subarray(0, 16);
	bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
	bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
	return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
