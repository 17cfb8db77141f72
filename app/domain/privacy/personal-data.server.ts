import { db } from "#app/platform/db/database.server.ts";
import type { PersonalDataPart } from "./part.ts";

/** The requests for exports; the exports themselves are not put into an export. */
export const personalData: PersonalDataPart = {
	name: "exports",
	export: async (accountId) => {
		const rows = await db().dataExport.findMany({
			where: { accountId },
			omit: { archive: true, accountId: true },
			orderBy: { askedAt: "asc" },
		});
		return { files: [{ name: "exports", about: "When you asked for your data.", rows }] };
	},
	erase: async (tx, accountId) => {
		await tx.dataExport.deleteMany({ where: { accountId } });
	},
};
