import { renderSVG } from "uqr";

/** A text as a QR code: an SVG picture as a data address, dark on white whatever the page's theme, as cameras want it. */
export function qrPicture(text: string): string {
	const svg = renderSVG(text, { border: 3, pixelSize: 6 });
	return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
