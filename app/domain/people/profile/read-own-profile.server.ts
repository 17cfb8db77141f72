import type { RecordLink } from "#app/domain/catalogue/index.ts";
import { now } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db/database.server.ts";
import type { ExchangeLine, TopicMark } from "../card.ts";
import type { CareerStage } from "../labels.ts";
import type { VisibilitySettings } from "../rules.ts";
import { ensureProfile } from "./create-profile.server.ts";

/** All of a person's own profile, as they edit it. */
export type OwnProfile = {
	accountId: string;
	email: string;
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
	percent: { neuroscience: number; cognitive: number; ai: number };
	topics: TopicMark[];
	methods: string[];
	offers: ExchangeLine[];
	needs: ExchangeLine[];
	languages: string[];
	links: string[];
	timeZone: string | null;
	freeHours: number[];
	introductionsPaused: boolean;
	/** Hash of the picture, where there is one. */
	picture: string | null;
	/** As they were chosen; what holds in effect is clampVisibility of them. */
	settings: VisibilitySettings;
	/** How many works there are, and how many of them are hidden. */
	works: { all: number; hidden: number };
};

/** A person's own profile; made, hidden and empty, where there is none yet. */
export async function readOwnProfile(accountId: string): Promise<OwnProfile> {
	const found = await find(accountId);
	if (found) return found;
	await ensureProfile(accountId, now().toString());
	const made = await find(accountId);
	if (!made) throw new Error("A profile that was just made is not there.");
	return made;
}

async function find(accountId: string): Promise<OwnProfile | null> {
	const row = await db().profile.findUnique({
		where: { accountId },
		include: {
			account: { select: { email: true } },
			organization: { select: { slug: true, name: true } },
			topics: {
				select: { topic: { select: { slug: true, name: true, field: true } } },
				orderBy: { position: "asc" },
			},
			exchanges: { select: { side: true, kind: true, text: true }, orderBy: { position: "asc" } },
			picture: { select: { hash: true } },
			works: { select: { hiddenAt: true } },
		},
	});
	if (!row) return null;
	const lines = (side: "offer" | "need") =>
		row.exchanges.filter((line) => line.side === side).map(({ kind, text }) => ({ kind, text }));
	return {
		accountId,
		email: row.account.email,
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
		percent: { neuroscience: row.neuroscience, cognitive: row.cognitive, ai: row.ai },
		topics: row.topics.map(({ topic }) => topic),
		methods: row.methods,
		offers: lines("offer"),
		needs: lines("need"),
		languages: row.languages,
		links: row.links,
		timeZone: row.timeZone,
		freeHours: row.freeHours,
		introductionsPaused: row.introductionsPausedAt !== null,
		picture: row.picture?.hash ?? null,
		settings: {
			profile: row.visibility,
			email: row.emailVisibility,
			works: row.worksVisibility,
			hours: row.hoursVisibility,
		},
		works: { all: row.works.length, hidden: row.works.filter((work) => work.hiddenAt !== null).length },
	};
}
