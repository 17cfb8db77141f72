import sharp from "sharp";
import { AppError } from "#app/platform/errors.ts";
import { LARGEST_PICTURE, MOST_PIXELS, pictureKind } from "./picture-kind.ts";

/** Width and height of every picture that we keep. */
export const PICTURE_SIDE = 512;
const PATIENCE_S = 15;

/**
 * The picture in an upload as we keep it: decoded, turned upright, cut to a square from its middle, encoded anew as WebP, with nothing of
 * what else the file held. Of moving pictures the first frame. Throws AppError("invalid") with what is wrong, for readers.
 */
export async function encodePicture(upload: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
	if (upload.length === 0) throw refused("Choose a file first.");
	if (upload.length > LARGEST_PICTURE) throw refused("The file is larger than 8 MB.");
	const kind = pictureKind(upload);
	if (!kind) throw refused("This is not a picture that we can read. PNG, JPEG, WebP, AVIF and GIF work.");
	// What the decoder is asked first is only the header: a bomb is refused before it unfolds.
	const { width, height } = await sharp(upload, { limitInputPixels: false, failOn: "none" })
		.metadata()
		.catch(() => ({ width: 0, height: 0 }));
	if (width * height > MOST_PIXELS) {
		throw refused(`The picture has ${Math.round((width * height) / 1e6)} megapixels; at most 50 work.`);
	}
	try {
		const made = await sharp(upload, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 })
			.timeout({ seconds: PATIENCE_S })
			.autoOrient()
			.resize(PICTURE_SIDE, PICTURE_SIDE, { fit: "cover" })
			.flatten({ background: "#ffffff" })
			.webp({ quality: 82 })
			.toBuffer();
		return new Uint8Array(made);
	} catch (cause) {
		// Whatever the decoder says is about the file.
		throw new AppError("invalid", "This file is broken: it can't be decoded as a picture.", {
			cause,
			details: { field: "picture" },
		});
	}
}

function refused(sentence: string): AppError {
	return new AppError("invalid", sentence, { details: { field: "picture" } });
}
