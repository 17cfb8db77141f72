import type { FieldShares, RecordLink } from "#app/domain/catalogue/index.ts";
import { db, type Prisma } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { unblocked } from "../blocks/not-blocked.server.ts";
import { type ExchangeLine, sharesOf, type TopicMark } from "../card.ts";
import type { CareerStage, Visibility } from "../labels.ts";
import { type Reader, seenBy } from "../rules.ts";

/** Who reads: a signed-in person's account, or null for a stranger. */
export type ProfileReader = { readonly accountId: string } | null;

export type WorkLine = {
	id: string;
	title: string;
	authors: string | null;
	venue: string | null;
	year: number | null;
	type: string | null;
	doi: string | null;
	url: string | null;
};

/** A person's profile as one reader may see it: what is not for them is not in it. */
export type ProfileView = {
	accountId: string;
	handle: string;
	name: string;
	about: string;
	orcid: { id: string; verified: boolean } | null;
	affiliation: string | null;
	organization: RecordLink | null;
	rorId: string | null;
	lab: string | null;
	country: string | null;
	stage: CareerStage | null;
	shares: FieldShares | null;
	topics: TopicMark[];
	methods: string[];
	offers: ExchangeLine[];
	needs: ExchangeLine[];
	languages: string[];
	links: string[];
	introductionsPaused: boolean;
	/** Somebody of the sample world of a demonstration, who does not exist. */
	sample: boolean;
	/** Hash of the picture, where there is one. */
	picture: string | null;
	/** Null where this reader may not see it, or there is none. */
	email: string | null;
	works: { items: WorkLine[]; more: boolean } | null;
	/** Hours of the week from 0 (Monday 0:00), in the person's own zone. */
	hours: { timeZone: string | null; free: number[] } | null;
	visibility: Visibility;
	reader: Reader;
	/** ISO instant. */
	changedAt: string;
};

const MOST_WORKS = 200;

const parts = {
	account: { select: { email: true, sample: true } },
	organization: { select: { slug: true, name: true } },
	topics: {
		select: { topic: { select: { slug: true, name: true, field: true } } },
		orderBy: { position: "asc" },
	},
	exchanges: { select: { side: true, kind: true, text: true }, orderBy: { position: "asc" } },
	works: {
		where: { hiddenAt: null },
		select: {
			id: true,
			title: true,
			authors: true,
			venue: true,
			year: true,
			type: true,
			doi: true,
			url: true,
		},
		orderBy: [{ year: { sort: "desc", nulls: "last" } }, { title: "asc" }, { id: "asc" }],
		take: MOST_WORKS + 1,
	},
	picture: { select: { hash: true } },
} as const satisfies Prisma.ProfileInclude;

/**
 * What this reader may see of the person with this handle, in whatever case. The one way to another person's profile. Throws
 * AppError("not_found") where there is none for them: hidden, suspended, leaving, or blocked in either direction.
 */
export async function readProfile(viewer: ProfileReader, handle: string): Promise<ProfileView> {
	const row = await db().profile.findFirst({
		where: { handle: handle.toLowerCase(), ...isFor(viewer) },
		include: parts,
	});
	if (!row) throw new AppError("not_found", "There is no such person here.");
	const reader = readerOf(viewer, row.accountId);
	const seen = seenBy(reader, {
		profile: row.visibility,
		email: row.emailVisibility,
		works: row.worksVisibility,
		hours: row.hoursVisibility,
	});
	const lines = (side: "offer" | "need") =>
		row.exchanges.filter((line) => line.side === side).map(({ kind, text }) => ({ kind, text }));
	return {
		accountId: row.accountId,
		handle: row.handle,
		name: row.name,
		about: row.about,
		orcid: row.orcid ? { id: row.orcid, verified: row.orcidVerifiedAt !== null } : null,
		affiliation: row.affiliation,
		organization: row.organization,
		rorId: row.rorId,
		lab: row.lab,
		country: row.country,
		stage: row.stage,
		shares: sharesOf(row),
		topics: row.topics.map(({ topic }) => topic),
		methods: row.methods,
		offers: lines("offer"),
		needs: lines("need"),
		languages: row.languages,
		links: row.links,
		introductionsPaused: row.introductionsPausedAt !== null,
		sample: row.account.sample,
		picture: row.picture?.hash ?? null,
		email: seen.email ? row.account.email : null,
		works: seen.works ? { items: row.works.slice(0, MOST_WORKS), more: row.works.length > MOST_WORKS } : null,
		hours: seen.hours ? { timeZone: row.timeZone, free: row.freeHours } : null,
		visibility: row.visibility,
		reader,
		changedAt: row.changedAt.toISOString(),
	};
}

function readerOf(viewer: ProfileReader, owner: string): Reader {
	if (viewer === null) return "stranger";
	return viewer.accountId === owner ? "self" : "member";
}

/** Access is part of the look-up: one's own; else what is open wide enough, of accounts in use, with no block between the two. */
export function isFor(viewer: ProfileReader): Prisma.ProfileWhereInput {
	const inUse = { suspendedAt: null, deletionAskedAt: null };
	if (viewer === null) return { visibility: "public", account: inUse };
	const account = { ...inUse, ...unblocked(viewer) };
	return {
		OR: [{ accountId: viewer.accountId }, { visibility: { in: ["members", "public"] }, account }],
	};
}
