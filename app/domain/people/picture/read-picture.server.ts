import { db } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { sharesOf } from "../card.ts";
import { isFor, type ProfileReader } from "../profile/read-profile.server.ts";
import { drawPerson } from "./draw-person.ts";

export type Portrait = {
	body: Uint8Array<ArrayBuffer> | string;
	type: "image/webp" | "image/svg+xml";
	/** Whether every stranger may have it. */
	public: boolean;
};

/** A person's picture, or the drawn one, for readers who may see their page. Throws AppError("not_found") for all others. */
export async function readPicture(viewer: ProfileReader, handle: string): Promise<Portrait> {
	const row = await db().profile.findFirst({
		where: { handle: handle.toLowerCase(), ...isFor(viewer) },
		select: {
			name: true,
			handle: true,
			neuroscience: true,
			ai: true,
			cognitive: true,
			visibility: true,
			picture: { select: { bytes: true } },
		},
	});
	if (!row) throw new AppError("not_found", "There is no such picture.");
	const isPublic = row.visibility === "public";
	if (row.picture) return { body: new Uint8Array(row.picture.bytes), type: "image/webp", public: isPublic };
	return { body: drawPerson({ ...row, shares: sharesOf(row) }), type: "image/svg+xml", public: isPublic };
}
