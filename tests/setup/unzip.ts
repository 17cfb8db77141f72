import { buffer } from "node:stream/consumers";
import { fromBuffer } from "yauzl";

/** The files of a ZIP archive, by path, in the order in which they stand there. */
export function unzip(archive: Uint8Array): Promise<Map<string, Buffer>> {
	return new Promise((resolve, reject) => {
		fromBuffer(Buffer.from(archive), { lazyEntries: true }, (error, zip) => {
			if (error) return reject(error);
			const files = new Map<string, Buffer>();
			zip.on("error", reject);
			zip.on("end", () => resolve(files));
			zip.on("entry", (entry) => {
				zip.openReadStream(entry, (trouble, stream) => {
					if (trouble) return reject(trouble);
					buffer(stream).then((bytes) => {
						files.set(entry.fileName, bytes);
						zip.readEntry();
					}, reject);
				});
			});
			zip.readEntry();
		});
	});
}
