/** What uploads are taken as pictures, by their first bytes: what a file is called proves nothing. */
export const PICTURE_KINDS = ["png", "jpeg", "webp", "avif", "gif"] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

export const LARGEST_PICTURE = 8 * 1024 * 1024;
export const MOST_PIXELS = 50_000_000;

/** The kind of picture that begins with these bytes; null for all else, SVG among it. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
	const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
	if (text(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
	if (text(0, 3) === "\xff\xd8\xff") return "jpeg";
	if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "webp";
	if (text(0, 6) === "GIF87a" || text(0, 6) === "GIF89a") return "gif";
	return text(4, 8) === "ftyp" && /^avi[fs]$/.test(text(8, 12)) ? "avif" : null;
}
