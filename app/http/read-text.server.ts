/** The text of an uploaded file: UTF-8 with or without its mark, UTF-16 where it says so, else what old programs of the West write. */
export async function readText(file: Blob): Promise<string> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const mark =
		bytes[0] === 0xff && bytes[1] === 0xfe
			? "utf-16le"
			: bytes[0] === 0xfe && bytes[1] === 0xff
				? "utf-16be"
				: null;
	if (mark) return new TextDecoder(mark).decode(bytes);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder("windows-1252").decode(bytes);
	}
}
