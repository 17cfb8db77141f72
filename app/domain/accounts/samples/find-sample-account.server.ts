import { db } from "#app/platform/db/database.server.ts";
import { env } from "#app/platform/env.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { SAMPLE_PERSONAS } from "./personas.ts";

/**
 * The account of one of the sample world's personas, for signing in at one click. Throws AppError("not_found") for any
 * other word, outside a demonstration, and where the account is no sample.
 */
export async function findSampleAccount(persona: unknown): Promise<string> {
	const known = env().DEMO ? SAMPLE_PERSONAS.find(({ key }) => key === persona) : undefined;
	const account =
		known &&
		(await db().account.findFirst({ where: { email: known.email, sample: true }, select: { id: true } }));
	if (!account) throw new AppError("not_found", "There is no such page.");
	return account.id;
}
