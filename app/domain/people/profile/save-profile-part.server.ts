import { findOrganization } from "#app/domain/catalogue/index.server.ts";
import { inTransaction, type Prisma, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { handleFromName } from "../handles.ts";
import { parseRorId } from "../identifiers.ts";
import { refreshPersonListing } from "../listing/refresh-person-listing.server.ts";
import { clampVisibility } from "../rules.ts";
import type { PartName, PartValue } from "../schema.ts";
import { createProfile, handlesFor, isHandleByChance } from "./create-profile.server.ts";

/** Some parts of a profile, as their schemas read them. */
export type PartValues = { [P in PartName]?: PartValue<P> };

/** Saves one part of one's own profile. `at` is an ISO instant. See saveProfileParts. */
export function saveProfilePart<P extends PartName>(
	accountId: string,
	part: P,
	value: PartValue<P>,
	at: string,
): Promise<void> {
	return saveProfileParts(accountId, { [part]: value } as PartValues, at);
}

/**
 * Saves parts of one's own profile, all or none, and what the directory knows of it. `at` is an ISO instant. Throws AppError("conflict")
 * for a handle or an ORCID iD that somebody else has, and AppError("invalid") for a topic that there is not or for
 * opening a profile without a name; `details.field` names the field.
 */
export async function saveProfileParts(accountId: string, parts: PartValues, at: string): Promise<void> {
	await inTransaction(async (tx) => {
		await createProfile(tx, { accountId, at });
		const { identity, place, reach, shares, topics, methods, offers, needs, hours, visibility } = parts;
		const data: Prisma.ProfileUncheckedUpdateInput = {
			...(identity ? await identityColumns(tx, accountId, identity) : {}),
			...(place ? await placeColumns(place) : {}),
			...(reach ? await reachColumns(tx, accountId, reach, at) : {}),
			...shares,
			...methods,
			...hours,
			...(visibility ? await visibilityColumns(tx, accountId, visibility, identity?.name) : {}),
			changedAt: new Date(at),
		};
		await tx.profile.update({ where: { accountId }, data });
		if (topics) await writeTopics(tx, accountId, topics.topics);
		if (offers) await writeExchanges(tx, accountId, "offer", offers.offers);
		if (needs) await writeExchanges(tx, accountId, "need", needs.needs);
		await refreshPersonListing(tx, accountId);
	}).catch(explainConstraint);
}

async function identityColumns(tx: Transaction, accountId: string, value: PartValue<"identity">) {
	const before = await tx.profile.findUniqueOrThrow({ where: { accountId }, select: { handle: true } });
	// Whoever never chose a handle gets the one that their name suggests.
	if (value.handle === before.handle && isHandleByChance(before.handle) && handleFromName(value.name)) {
		return { ...value, handle: await freeHandle(tx, value.name) };
	}
	// A page that was open when the name was given still sends the old one.
	if (isHandleByChance(value.handle)) return { ...value, handle: before.handle };
	if (value.handle !== before.handle) {
		const other = await tx.profile.findUnique({
			where: { handle: value.handle },
			select: { accountId: true },
		});
		if (other && other.accountId !== accountId) throw taken("handle");
	}
	return value;
}

async function freeHandle(tx: Transaction, name: string): Promise<string> {
	const candidates = [...handlesFor(name)];
	const used = await tx.profile.findMany({ where: { handle: { in: candidates } }, select: { handle: true } });
	const free = candidates.find((candidate) => !used.some(({ handle }) => handle === candidate));
	if (!free) throw new Error("Ten handles by chance were all taken.");
	return free;
}

async function placeColumns({ affiliation, rorId, ...rest }: PartValue<"place">) {
	const organization = affiliation ? await findOrganization(affiliation) : null;
	if (!organization) return { ...rest, affiliation, rorId: affiliation ? rorId : null, organizationId: null };
	return {
		...rest,
		affiliation: organization.name,
		organizationId: organization.id,
		rorId: (organization.rorId && parseRorId(organization.rorId)) ?? rorId,
	};
}

async function reachColumns(
	tx: Transaction,
	accountId: string,
	{ introductionsPaused, ...rest }: PartValue<"reach">,
	at: string,
) {
	const before = await tx.profile.findUniqueOrThrow({
		where: { accountId },
		select: { orcid: true, orcidVerifiedAt: true, introductionsPausedAt: true },
	});
	// A proved iD is not typed over: it goes with the identity that proved it.
	const orcid = before.orcidVerifiedAt ? before.orcid : rest.orcid;
	if (orcid !== before.orcid && orcid) {
		const other = await tx.profile.findUnique({ where: { orcid }, select: { accountId: true } });
		if (other) throw taken("orcid");
	}
	return {
		...rest,
		orcid,
		introductionsPausedAt: introductionsPaused ? (before.introductionsPausedAt ?? new Date(at)) : null,
	};
}

async function visibilityColumns(
	tx: Transaction,
	accountId: string,
	settings: PartValue<"visibility">,
	newName: string | undefined,
) {
	const { profile, email, works, hours } = clampVisibility(settings);
	const before = await tx.profile.findUniqueOrThrow({ where: { accountId }, select: { name: true } });
	if ((newName ?? before.name) === "" && profile !== "hidden") {
		const sentence = "Give the name that others know you by first, on “Who you are”: a page needs one.";
		throw new AppError("invalid", sentence, { details: { field: "profile" } });
	}
	return { visibility: profile, emailVisibility: email, worksVisibility: works, hoursVisibility: hours };
}

async function writeTopics(tx: Transaction, accountId: string, slugs: readonly string[]): Promise<void> {
	const known = await tx.topic.findMany({
		where: { slug: { in: [...slugs] } },
		select: { id: true, slug: true },
	});
	const ids = new Map(known.map(({ id, slug }) => [slug, id]));
	const missing = slugs.find((slug) => !ids.has(slug));
	if (missing !== undefined) {
		throw new AppError("invalid", `There is no topic called “${missing}”.`, { details: { field: "topics" } });
	}
	await tx.profileTopic.deleteMany({ where: { accountId } });
	await tx.profileTopic.createMany({
		data: slugs.flatMap((slug, position) => {
			const topicId = ids.get(slug);
			return topicId ? [{ accountId, topicId, position }] : [];
		}),
	});
}

async function writeExchanges(
	tx: Transaction,
	accountId: string,
	side: "offer" | "need",
	rows: PartValue<"offers">["offers"],
): Promise<void> {
	await tx.exchange.deleteMany({ where: { accountId, side } });
	await tx.exchange.createMany({
		data: rows.map((row, position) => ({ ...row, accountId, side, position })),
	});
}

const TAKEN = {
	handle: "Somebody else has this handle.",
	orcid: "Another profile has this iD. If it is yours, sign in with ORCID to prove it.",
} as const;

function taken(field: keyof typeof TAKEN): AppError {
	return new AppError("conflict", TAKEN[field], { details: { field } });
}

/** Two who ask for one handle in the same instant: the database decides. */
function explainConstraint(error: unknown): never {
	const message = error instanceof Error ? error.message : "";
	if (message.includes("Profile_handle_key") || /Unique constraint.*handle/.test(message))
		throw taken("handle");
	if (message.includes("Profile_orcid_key") || /Unique constraint.*orcid/.test(message)) throw taken("orcid");
	throw error;
}
