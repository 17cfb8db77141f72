import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { makePerson } from "#tests/factories/people.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { encodePicture } from "./encode-picture.server.ts";
import { pictureKind } from "./picture-kind.ts";
import { readPicture } from "./read-picture.server.ts";
import { removePicture, savePicture } from "./save-picture.server.ts";

const AT = "2026-11-25T10:00:00Z";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

function plain(width: number, height: number) {
	return sharp({ create: { width, height, channels: 3, background: "#3366cc" } });
}

describe("encodePicture", () => {
	it.each(["png", "jpeg", "webp", "avif", "gif"] as const)(
		"takes %s and makes a square of it",
		async (kind) => {
			const upload = await plain(300, 200)[kind]().toBuffer();
			expect(pictureKind(upload)).toBe(kind);
			const { format, width, height } = await sharp(await encodePicture(upload)).metadata();
			expect({ format, width, height }).toEqual({ format: "webp", width: 512, height: 512 });
		},
	);

	it("keeps no place, no camera and no colour profile, and turns the picture upright", async () => {
		const red = await sharp({ create: { width: 400, height: 100, channels: 3, background: "#dd0000" } })
			.png()
			.toBuffer();
		const upload = await plain(400, 400)
			.composite([{ input: red, top: 0, left: 0 }])
			.withMetadata({ orientation: 3 })
			.withExifMerge({
				IFD0: { Model: "SecretCam" },
				IFD3: { GPSLatitudeRef: "N", GPSLatitude: "38/1 42/1 0/1" },
			})
			.withIccProfile("p3")
			.jpeg()
			.toBuffer();
		expect((await sharp(upload).metadata()).exif?.includes("SecretCam")).toBe(true);
		const made = await encodePicture(upload);
		const { exif, icc, xmp, iptc, orientation } = await sharp(made).metadata();
		expect({ exif, icc, xmp, iptc, orientation }).toEqual({});
		expect(Buffer.from(made).includes("SecretCam")).toBe(false);
		// Orientation 3 is upside down: the red bar belongs at the bottom.
		const { data, info } = await sharp(made).raw().toBuffer({ resolveWithObject: true });
		const redAt = (y: number) => data[(y * info.width + 256) * info.channels] ?? 0;
		expect({ top: redAt(20) > 150, bottom: redAt(490) > 150 }).toEqual({ top: false, bottom: true });
	});

	it("takes the first frame of a moving picture", async () => {
		const frames = Buffer.concat([
			await plain(8, 8).raw().toBuffer(),
			await sharp({ create: { width: 8, height: 8, channels: 3, background: "#ffffff" } })
				.raw()
				.toBuffer(),
		]);
		const upload = await sharp(frames, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
			.gif()
			.toBuffer();
		expect((await sharp(upload).metadata()).pages).toBe(2);
		const { channels } = await sharp(await encodePicture(upload)).stats();
		expect(channels[0]?.mean).toBeLessThan(80);
	});

	it.each([
		["nothing", () => Buffer.alloc(0), "Choose a file first."],
		["too many bytes", () => Buffer.alloc(8 * 1024 * 1024 + 1), "The file is larger than 8 MB."],
		[
			"SVG",
			() => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
			"This is not a picture that we can read. PNG, JPEG, WebP, AVIF and GIF work.",
		],
		[
			"text",
			() => Buffer.from("hello"),
			"This is not a picture that we can read. PNG, JPEG, WebP, AVIF and GIF work.",
		],
		[
			"a header and rubbish",
			() => Buffer.from("\x89PNG\r\n\x1a\nrubbish", "latin1"),
			"This file is broken: it can't be decoded as a picture.",
		],
	])("refuses %s", async (_what, make, message) => {
		await expect(encodePicture(make())).rejects.toMatchObject({ code: "invalid", message });
	});

	it("refuses a bomb by its header, and half a file", async () => {
		const bomb = await plain(8000, 8000).png({ compressionLevel: 9 }).toBuffer();
		expect(bomb.length).toBeLessThan(1_000_000);
		await expect(encodePicture(bomb)).rejects.toMatchObject({
			message: "The picture has 64 megapixels; at most 50 work.",
		});
		const whole = await sharp({
			create: {
				width: 300,
				height: 300,
				channels: 3,
				noise: { type: "gaussian", mean: 128, sigma: 60 },
				background: "#fff",
			},
		})
			.png()
			.toBuffer();
		await expect(encodePicture(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
			code: "invalid",
		});
	});
});

describe("a person's picture", () => {
	it("is theirs, else a drawn one, for those alone who may see the page", async () => {
		const { accountId, handle } = await makePerson("Pia Picture", {
			visibility: "members",
			neuroscience: 50,
			ai: 50,
		});
		const member = { accountId: (await makePerson("Other One")).accountId };
		await expect(readPicture(null, handle)).rejects.toMatchObject({ code: "not_found" });
		const drawn = await readPicture(member, handle);
		expect({ type: drawn.type, public: drawn.public }).toEqual({ type: "image/svg+xml", public: false });
		expect(drawn.body).toContain(">PP</text>");
		await savePicture(accountId, await plain(10, 10).png().toBuffer(), AT);
		const own = await readPicture(member, handle.toUpperCase());
		expect(own.type).toBe("image/webp");
		expect(pictureKind(own.body as Uint8Array)).toBe("webp");
		const listing = await db().personListing.findUniqueOrThrow({ where: { accountId } });
		expect((listing.card as { picture: string }).picture).toMatch(/^[0-9a-f]{32}$/);
		await expect(readPicture(null, handle)).rejects.toMatchObject({ code: "not_found" });
		await removePicture(accountId, AT);
		expect((await readPicture(member, handle)).type).toBe("image/svg+xml");
	});
});
