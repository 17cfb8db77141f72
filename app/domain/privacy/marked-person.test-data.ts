import { randomUUID } from "node:crypto";
import { now } from "#app/platform/clock.server.ts";
import { db, inTransaction } from "#app/platform/db/database.server.ts";
import { enqueue } from "#app/platform/jobs/enqueue.server.ts";
import { sendMailJob } from "#app/platform/mail/send-mail.server.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";

/** A word that stands nowhere else: wherever it is found, something of the marked person is. */
export const MARK = "zqxmarkzqx";
export const MARK_ORCID = "0000-0002-1825-0097";
/** What was said to be wrong in the catalogue stays when its author goes. */
const KEPT_CORRECTION = "It is in July.";
/** What a reported person's reporter wrote: it stays, without them. */
export const KEPT_TEXT = "Sells followers, as anybody can see.";

const at = FIXED_NOW;
const later = "2026-12-24T12:00:00Z";
const bytes = new TextEncoder().encode(MARK);

/** Somebody whose mark stands in every field of every table that can hold something of a person, and two who dealt with them. */
export async function makeMarkedPerson(): Promise<{ marked: Person; other: Person }> {
	const other = await makePerson("Other", { visibility: "public" });
	const marked = await makePerson(
		MARK,
		{
			about: MARK,
			orcid: MARK_ORCID,
			affiliation: MARK,
			rorId: MARK,
			lab: MARK,
			methods: [MARK],
			languages: [MARK],
			links: [MARK],
			timeZone: MARK,
			country: "XX",
			visibility: "public",
			topics: ["neural-coding"],
		},
		{ email: `${MARK}@example.org` },
	);
	await signInWays(marked.accountId);
	await signInTraces(marked.accountId);
	await profileParts(marked.accountId);
	await postings(marked.accountId, `${MARK}@example.org`);
	await corrections(marked.accountId);
	await dealings(marked, other);
	await machinery(marked.accountId);
	return { marked, other };
}

async function signInWays(accountId: string): Promise<void> {
	await db().password.create({ data: { accountId, hash: MARK, changedAt: at } });
	await db().totp.create({ data: { accountId, secret: bytes, createdAt: at } });
	await db().recoveryCode.create({ data: { accountId, hash: bytes } });
	await db().identity.create({
		data: { accountId, provider: "orcid", subject: MARK, label: MARK, joinedAt: at },
	});
	await db().passkey.create({
		data: {
			...{ accountId, id: MARK, name: MARK, transports: [MARK], publicKey: bytes },
			...{ counter: 1, backedUp: false, createdAt: at },
		},
	});
}

async function signInTraces(accountId: string): Promise<void> {
	await db().session.create({
		data: {
			...{ accountId, id: MARK, device: MARK, method: "passkey", createdAt: at, lastSeenAt: at },
			...{ expiresAt: later, authenticatedAt: at },
		},
	});
	await db().passkeyChallenge.create({
		data: { accountId, challenge: MARK, browserHash: bytes, createdAt: at, expiresAt: later },
	});
	for (const [purpose, email, whose] of [
		["sign_in", `${MARK}@example.org`, null],
		["change_address", `new-${MARK}@example.org`, accountId],
	] as const)
		await db().emailChallenge.create({
			data: {
				...{ purpose, email, accountId: whose, returnTo: `/people/${MARK}`, pending: { label: MARK } },
				...{ codeHash: bytes, linkHash: new TextEncoder().encode(MARK + purpose), browserHash: bytes },
				...{ createdAt: at, expiresAt: later },
			},
		});
	await db().roleGrant.create({ data: { accountId, role: "moderator", reason: MARK, grantedAt: at } });
}

async function profileParts(accountId: string): Promise<void> {
	await db().exchange.create({ data: { accountId, side: "offer", kind: "data", text: MARK, position: 0 } });
	const work = { sourceKey: MARK, title: MARK, abstract: MARK, authors: MARK, venue: MARK, type: MARK };
	await db().work.create({
		data: {
			accountId,
			origin: "orcid",
			...work,
			doi: MARK,
			url: MARK,
			putCode: MARK,
			edited: [MARK],
			createdAt: at,
			changedAt: at,
		},
	});
	await db().workUpload.create({
		data: { accountId, format: MARK, works: [{ title: MARK }], broken: [MARK], createdAt: at },
	});
	await db().profilePicture.create({ data: { accountId, bytes, hash: MARK, changedAt: at } });
	await db().appearanceClaim.create({
		data: {
			...{
				accountId,
				name: MARK,
				recordKind: "talk",
				recordId: randomUUID(),
				wish: "correct",
				message: MARK,
			},
			...{ correctedName: MARK, correctedAffiliation: MARK, state: "refused", decisionReason: MARK },
			...{ createdAt: at, decidedAt: at },
		},
	});
	// Past the factory, every field of the directory's row.
	await db().$executeRaw`UPDATE "PersonListing" SET card = ${JSON.stringify({ name: MARK })}::jsonb,
		document = to_tsvector('simple', ${MARK}), fields = ${[MARK]}, topics = ${[MARK]}, methods = ${[MARK]}, offers = ${[MARK]},
		needs = ${[MARK]}, languages = ${[MARK]}, stage = ${MARK}, country = ${MARK} WHERE "accountId" = ${accountId}::uuid`;
}

/** What they drafted, and what they proposed and was published. */
async function postings(accountId: string, email: string): Promise<void> {
	const { id: eventId } = await db().event.findUniqueOrThrow({ where: { slug: "cosyne-2027" } });
	const written = {
		draft: { name: MARK },
		guesses: [MARK],
		pasted: MARK,
		flags: [MARK],
		decisionReason: MARK,
	};
	const keys = (word: string) => ({
		keyHash: new TextEncoder().encode(MARK),
		linkHash: new TextEncoder().encode(MARK + word),
	});
	const times = { createdAt: at, changedAt: at, linkSentAt: at, proposedAt: at };
	await db().submission.createMany({
		data: [
			{ ...written, ...keys("draft"), ...times, accountId, state: "refused", decidedAt: at },
			{ ...written, ...keys("address"), ...times, email, state: "unconfirmed" },
			// What became an event holds no more of its text than the event.
			{ ...written, ...keys("published"), ...times, accountId, state: "published", eventId, decidedAt: at },
			{ draft: { name: "Of another" }, ...times, state: "refused", decidedAt: at, decidedById: accountId },
		],
	});
}

/** What they said was wrong: with their account, with their address alone and before they confirmed it; what they decided. */
async function corrections(accountId: string): Promise<void> {
	const email = `${MARK}@example.org`;
	const said = { recordKind: "event", recordId: randomUUID(), text: KEPT_CORRECTION, createdAt: at } as const;
	const key = (word: string) => new TextEncoder().encode(MARK + word);
	await db().correction.createMany({
		data: [
			{ ...said, reporterId: accountId, keyHash: key("account"), confirmedAt: at },
			{ ...said, email, keyHash: key("address"), confirmedAt: at },
			{ ...said, email, text: MARK, keyHash: key("unconfirmed") },
			{ ...said, state: "accepted", confirmedAt: at, decidedAt: at, decidedById: accountId },
		],
	});
}

/** What the marked person did to others and others to them. */
async function dealings({ accountId }: Person, other: Person): Promise<void> {
	const decided = { outcome: "warned", decidedAt: at } as const;
	await db().block.createMany({
		data: [
			{ blockerId: accountId, blockedId: other.accountId, createdAt: at },
			{ blockerId: other.accountId, blockedId: accountId, createdAt: at },
		],
	});
	await db().report.createMany({
		data: [
			{
				...{
					subject: "profile",
					subjectId: accountId,
					reporterId: other.accountId,
					reason: "spam",
					text: MARK,
				},
				...{ ...decided, decisionReason: MARK, createdAt: at },
			},
			{
				...{ subject: "profile", subjectId: other.accountId, reporterId: accountId, reason: "spam" },
				...{ text: KEPT_TEXT, createdAt: at },
			},
			{
				...{
					subject: "profile",
					subjectId: other.accountId,
					reason: "other",
					text: "Something else.",
					createdAt: at,
				},
				...{ ...decided, decisionReason: "No followers any more.", decidedById: accountId },
			},
		],
	});
	await db().roleGrant.create({
		data: {
			...{ accountId: other.accountId, role: "moderator", reason: "Knows the field.", grantedAt: at },
			...{ grantedById: accountId, revokedById: accountId, revokedAt: at },
		},
	});
	await db().appearanceClaim.create({
		data: {
			...{
				accountId: other.accountId,
				name: "Other",
				recordKind: "talk",
				recordId: randomUUID(),
				wish: "confirm",
			},
			...{ message: "Me.", state: "accepted", decidedById: accountId, createdAt: at, decidedAt: at },
		},
	});
	const changed = { recordKind: "event", recordId: randomUUID() } as const;
	const { id: changeId } = await db().recordChange.create({
		data: { ...changed, at, verb: "changed", actorId: accountId, reason: "Announced.", fields: {} },
	});
	await db().told.create({ data: { accountId, changeId, at } });
	await db().follow.create({ data: { ...changed, accountId, createdAt: at } });
	const event = await db().event.findFirstOrThrow();
	await db().attendance.create({
		data: { accountId, eventId: event.id, visibility: "public", createdAt: at },
	});
	await db().fieldProvenance.create({
		data: { ...changed, field: "url", origin: "person", setBy: accountId, reason: "Announced.", setAt: at },
	});
	await db().auditEntry.create({
		data: {
			at,
			actorId: accountId,
			action: "accounts.signed-in",
			subjectKind: "account",
			subjectId: accountId,
		},
	});
}

/** Mails, jobs, progress, exports. */
async function machinery(accountId: string): Promise<void> {
	const mail = {
		frozen: MARK,
		frozenHash: MARK,
		transport: MARK,
		providerId: MARK,
		trouble: MARK,
		createdAt: at,
	};
	const settled = { state: "sent", settledAt: at } as const;
	await db().outboxMail.createMany({
		data: [
			{
				...mail,
				...settled,
				message: MARK,
				recipient: `${MARK}@example.org`,
				props: { name: MARK },
				accountId,
			},
			// Of an address that they had before, and one to their address that belongs to no account.
			{ ...mail, ...settled, message: MARK, recipient: `old-${MARK}@example.org`, props: {}, accountId },
			{ ...mail, ...settled, message: MARK, recipient: `${MARK}@example.org`, props: {} },
		],
	});
	await db().suppressedAddress.create({
		data: { address: `old-${MARK}@example.org`, reason: "bounce", note: MARK, suppressedAt: at },
	});
	await db().dataExport.create({
		data: { accountId, archive: bytes, askedAt: at, readyAt: at, expiresAt: later },
	});
	await inTransaction(async (tx) => {
		// A job that waits, as the queue's own code writes it, and one that is done and failed with words of theirs.
		const id = await enqueue(tx, sendMailJob, { mailId: randomUUID() }, { progressFor: accountId });
		await tx.$executeRaw`UPDATE "JobProgress" SET job = ${MARK}, note = ${MARK}, failure = ${MARK} WHERE id = ${id}::uuid`;
		await tx.$executeRaw`
			UPDATE pgboss.job SET state = 'completed', completed_on = ${now().toString()}::timestamptz, start_after = ${at}::timestamptz,
				data = data || jsonb_build_object('accountId', ${accountId}::text),
				output = jsonb_build_object('message', ${`${MARK}@example.org is no address`}::text),
				source_output = jsonb_build_object('message', ${MARK}::text), singleton_key = ${accountId} WHERE id = ${id}::uuid`;
	});
}
