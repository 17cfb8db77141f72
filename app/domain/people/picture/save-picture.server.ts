import { createHash } from "node:crypto";
import { inTransaction } from "#app/platform/db/database.server.ts";
import { refreshPersonListing } from "../listing/refresh-person-listing.server.ts";
import { createProfile } from "../profile/create-profile.server.ts";
import { encodePicture } from "./encode-picture.server.ts";

/** Makes an upload somebody's picture. `at` is an ISO instant. Throws AppError("invalid") with what is wrong with the file. */
export async function savePicture(accountId: string, upload: Uint8Array, at: string): Promise<void> {
	const bytes = await encodePicture(upload);
	const picture = {
		bytes,
		hash: createHash("sha256").update(bytes).digest("hex").slice(0, 32),
		changedAt: new Date(at),
	};
	await inTransaction(async (tx) => {
		await createProfile(tx, { accountId, at });
		await tx.profilePicture.upsert({
			where: { accountId },
			create: { accountId, ...picture },
			update: picture,
		});
		await tx.profile.update({ where: { accountId }, data: { changedAt: new Date(at) } });
		await refreshPersonListing(tx, accountId);
	});
}

/** Takes somebody's picture away; the drawn one stands in its place. `at` is an ISO instant. */
export async function removePicture(accountId: string, at: string): Promise<void> {
	await inTransaction(async (tx) => {
		await tx.profilePicture.deleteMany({ where: { accountId } });
		await tx.profile.updateMany({ where: { accountId }, data: { changedAt: new Date(at) } });
		await refreshPersonListing(tx, accountId);
	});
}
