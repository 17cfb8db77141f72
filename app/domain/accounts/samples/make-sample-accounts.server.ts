import type { Transaction } from "#app/platform/db/database.server.ts";
import { env } from "#app/platform/env.server.ts";
import { AppError } from "#app/platform/errors.ts";

export type NewSampleAccount = {
	id: string;
	/** At example.org, which nobody can have. */
	email: string;
	/** ISO instant. */
	createdAt: string;
};

/** Makes accounts of the sample world, marked as such. Throws AppError("forbidden") outside a demonstration. */
export async function makeSampleAccounts(
	tx: Transaction,
	accounts: readonly NewSampleAccount[],
): Promise<void> {
	const { DEMO, SITE_MODE } = env();
	if (!DEMO || SITE_MODE !== "local")
		throw new AppError("forbidden", "Samples are made by npm run demo alone.");
	const real = accounts.find(({ email }) => !email.endsWith("@example.org"));
	if (real) throw new AppError("invalid", `${real.email} might be somebody's address.`);
	await tx.account.createMany({
		data: accounts.map(({ id, email, createdAt }) => ({
			id,
			email,
			sample: true,
			emailVerifiedAt: createdAt,
			createdAt,
		})),
	});
}
