import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { db } from "#app/platform/db/database.server.ts";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";
import { makePerson } from "#tests/factories/people.ts";
import { makeSignedIn, openSession } from "#tests/factories/signed-in.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";

/** As whom every route is called. */
export const VISITORS = [
	"nobody",
	"member",
	/** A member who organizes something else than what is asked for. */
	"organizer",
	"moderator",
	"administrator",
	/** An administrator who has given no second factor in this session. */
	"unproved",
	/** A member who last proved who they are an hour ago. */
	"stale",
] as const;
export type Visitor = (typeof VISITORS)[number];

/** One way to call a route, such as "GET routes/events.$slug._index". */
export interface Call {
	name: string;
	method: "GET" | "POST";
	/** With its parameters as they stand in the route: "/events/:slug". */
	pattern: string;
}

interface BuiltRoute {
	id: string;
	parentId?: string;
	path?: string;
	module: { loader?: unknown; action?: unknown; default?: unknown };
}

/** Every route module of the build and each method that it answers. Layouts show at the pages in them. */
export async function builtCalls(): Promise<{ calls: Call[]; readOnly: string[] }> {
	const built = join(PROJECT_ROOT, "build/server/index.js");
	const { routes } = (await import(/* @vite-ignore */ built)) as { routes: Record<string, BuiltRoute> };
	return callsOf(routes);
}

/** The calls of these routes, and the addresses of those that take nothing. */
export function callsOf(routes: Record<string, BuiltRoute>): { calls: Call[]; readOnly: string[] } {
	const pathOf = ({ path = "", parentId }: BuiltRoute): string => {
		const parent = parentId ? routes[parentId] : undefined;
		return [parent ? pathOf(parent) : "", path].filter(Boolean).join("/");
	};
	const calls: Call[] = [];
	const readOnly: string[] = [];
	for (const route of Object.values(routes).filter(({ id }) => id !== "root")) {
		const pattern = `/${pathOf(route)}`;
		if (route.module.loader || route.module.default)
			calls.push({ name: `GET ${route.id}`, method: "GET", pattern });
		if (route.module.action) calls.push({ name: `POST ${route.id}`, method: "POST", pattern });
		else readOnly.push(pattern);
	}
	return { calls, readOnly };
}

/** The things that parameters name: of the catalogue what everybody sees, of people what belongs to somebody else. */
export async function makeThings(): Promise<(pattern: string) => string> {
	const petra = await makePerson("Petra", { visibility: "members" });
	await openSession(petra.accountId);
	const at = FIXED_NOW;
	const { accountId } = petra;
	const session = await db().session.findFirstOrThrow({ where: { accountId } });
	const work = await db().work.create({
		data: { accountId, origin: "manual", sourceKey: "1", title: "Of Petra", createdAt: at, changedAt: at },
	});
	const upload = await db().workUpload.create({
		data: { accountId, format: "bibtex", works: [], broken: [], createdAt: at },
	});
	const talk = await db().talk.findFirstOrThrow({ where: { slug: "cosyne-2024-neuroai-panel" } });
	const claim = await db().appearanceClaim.create({
		data: {
			accountId,
			name: "Petra",
			recordKind: "talk",
			recordId: talk.id,
			wish: "confirm",
			message: "",
			createdAt: at,
		},
	});
	const archive = await db().dataExport.create({
		data: {
			accountId,
			askedAt: at,
			readyAt: at,
			expiresAt: "2026-12-01T00:00:00Z",
			archive: Buffer.from("zip"),
		},
	});
	const report = await db().report.create({
		data: {
			subject: "profile",
			subjectId: accountId,
			reason: "other",
			text: "Of somebody.",
			createdAt: at,
			reporterId: (await makeSignedIn("reporter")).accountId,
		},
	});
	const correction = await db().correction.create({
		data: {
			...{ recordKind: "talk", recordId: talk.id, field: "title", text: "It is called otherwise." },
			...{ reporterId: accountId, createdAt: at, confirmedAt: at },
		},
	});
	const proposal = await db().submission.create({
		data: {
			...{ accountId, state: "proposed", draft: { name: "Replay in Brains and Machines 2027" } },
			...{ createdAt: at, changedAt: at, proposedAt: at },
		},
	});
	const grant = await db().roleGrant.create({
		data: { accountId, role: "moderator", reason: "For a test.", grantedAt: at },
	});
	const progress = await db().jobProgress.create({
		data: { id: randomUUID(), job: "test.of-petra", accountId, createdAt: at },
	});
	const submission = await db().submission.create({
		data: { accountId, draft: { name: "Of Petra" }, createdAt: at, changedAt: at },
	});
	const things: Record<string, string> = {
		"/events/:slug": "cosyne-2027",
		"/series/:slug": "cosyne",
		"/courses/:slug": "neuromatch-neuroai",
		"/programs/:slug": "ucl-neuroai",
		"/organizations/:slug": "cold-spring-harbor-laboratory",
		"/talks/:slug": "cosyne-2024-neuroai-panel",
		"/topics/:slug": "reinforcement-learning",
		"/bridges/:slug": "reward-prediction-error-td-error",
		"/post/:id": submission.id,
		"/events/cosyne-2027/state/:verb": "cancel",
		"/events/cosyne-2027/history/:change": "1",
		"/people/:handle": petra.handle,
		"/settings/works/:id": work.id,
		"/settings/works/file/:id": upload.id,
		"/claims/:id": claim.id,
		"/settings/data/exports/:id": archive.id,
		"/settings/security/sessions/:id": session.id,
		"/settings/security/remove/:way": "password",
		"/moderation/reports/:id": report.id,
		"/moderation/claims/:id": claim.id,
		"/moderation/corrections/:id": correction.id,
		"/moderation/proposals/:id": proposal.id,
		"/admin/roles/:grantId": grant.id,
		"/jobs/:id": progress.id,
		"/admin/jobs/:id": randomUUID(),
		"/dev/mailbox/:id": randomUUID(),
		"/sign-in/:provider": "orcid",
		"/*": "nothing-is-here",
	};
	const fill = (pattern: string): string => {
		const filled = pattern.replace(/^(.*?)(:\w+|\*)/, (whole) => {
			const thing = things[whole];
			if (thing === undefined) throw new Error(`Say in makeThings what stands for ${whole}.`);
			return whole.replace(/(:\w+|\*)$/, thing);
		});
		return filled === pattern ? filled : fill(filled);
	};
	return fill;
}

/** The Cookie header of a new person of this kind, who signed in a moment ago; none for nobody. */
export async function cookieOf(visitor: Visitor): Promise<Record<string, string>> {
	if (visitor === "nobody") return {};
	const event = await db().event.findUniqueOrThrow({ where: { slug: "ccn-2026" } });
	const roles = {
		member: [],
		organizer: [{ role: "organizer" as const, scopeKind: "event" as const, scopeId: event.id }],
		moderator: [{ role: "moderator" as const }],
		administrator: [{ role: "administrator" as const }],
		unproved: [{ role: "administrator" as const }],
		stale: [],
	}[visitor];
	const secondFactor = visitor === "moderator" || visitor === "administrator";
	const minutesAgo = visitor === "stale" ? 60 : 0;
	return { cookie: (await makeSignedIn(visitor, { roles, secondFactor, minutesAgo })).cookie };
}

/** What such a visitor is answered: the status, and where they are sent. `form`: what a POST brings. */
export async function answerTo(
	site: string,
	visitor: Visitor,
	{ method, path, form = "" }: { method: string; path: string; form?: string },
): Promise<string> {
	const answer = await fetch(site + path, {
		method,
		redirect: "manual",
		headers: {
			...(await cookieOf(visitor)),
			accept: "text/html",
			origin: site,
			"content-type": "application/x-www-form-urlencoded",
		},
		...(method === "GET" ? {} : { body: form }),
	});
	await answer.arrayBuffer();
	const to = answer.headers.get("location")?.split(/[?#]/)[0];
	return to === undefined ? String(answer.status) : `${answer.status} ${to}`;
}
