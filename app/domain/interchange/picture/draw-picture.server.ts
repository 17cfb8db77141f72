import { renderAsync } from "@resvg/resvg-js";
import { LRUCache } from "lru-cache";
import satori from "satori";
import { AppError } from "#app/platform/errors.ts";
import { describePicture, HEIGHT, type PicturedEvent, type Shape, WIDTH } from "./describe-picture.ts";
import { readFonts } from "./fonts.server.ts";

export type Picture = Uint8Array<ArrayBuffer>;

/** More than this many waiting means that somebody asks for all of them at once. */
const MOST_WAITING = 30;
const kept = new LRUCache<string, Picture>({
	maxSize: 16 * 1024 * 1024,
	sizeCalculation: (png) => png.length,
});
const making = new Map<string, Promise<Picture>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * The picture of an event, a PNG of 1200 × 630, from memory while the event has not changed. Only one is drawn at a time, so that strangers
 * cannot keep the processors busy. Throws AppError("unavailable") while too many are waiting.
 */
export function drawPicture(
	event: PicturedEvent & { id: string; sequence: number; changedAt: string },
): Promise<Picture> {
	const key = [event.id, event.sequence, event.changedAt].join(" ");
	const ready = kept.get(key);
	if (ready) return Promise.resolve(ready);
	const begun = making.get(key);
	if (begun) return begun;
	if (making.size >= MOST_WAITING)
		throw new AppError("unavailable", "Too many pictures are being drawn just now.");
	const picture = last.then(() => render(describePicture(event)));
	making.set(key, picture);
	// The next one's turn comes also after a failure, which whoever asked for this one hears of.
	last = picture.then(
		(png) => kept.set(key, png),
		() => undefined,
	);
	return picture.finally(() => making.delete(key));
}

async function render(shape: Shape): Promise<Picture> {
	const svg = await satori(shape as unknown as Parameters<typeof satori>[0], {
		width: WIDTH,
		height: HEIGHT,
		fonts: await readFonts(),
	});
	// Letters are outlines by now: no fonts of the system are looked for.
	const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
	return new Uint8Array(image.asPng());
}
