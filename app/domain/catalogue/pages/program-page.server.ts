import { db } from "#app/platform/db/database.server.ts";
import type { DeadlineCard, RecordLink } from "../cards.ts";
import type { FieldShares } from "../fields.ts";
import { deadlineCard } from "../listing/event-listing.server.ts";
import { isoDay } from "../listing/row.ts";
import type { ListItem } from "../lists/list-records.server.ts";
import { isMilestone, type UsualWindow, usualWindow } from "../time/index.ts";
import type { TopicLine } from "./event-page.server.ts";
import { type Moved, whereDidItGo } from "./find-record.server.ts";
import { inOrder, named, readItems, readShares, readSome, type Some } from "./related.server.ts";
import { readSources, type SourceView } from "./sources.server.ts";

export type ProgramPage = {
	id: string;
	slug: string;
	name: string;
	aliases: string[];
	kind: string;
	description: string;
	url: string | null;
	startedYear: number | null;
	recurrence: string | null;
	funding: string | null;
	organizations: RecordLink[];
	people: { name: string; affiliation: string | null; role: string }[];
	/** Newest first. */
	talks: Some<"talk">;
	courses: ListItem<"course">[];
	/** Windows in which one can apply, the latest first. */
	intakes: (DeadlineCard & { note: string | null })[];
	/** When applications usually open and close, where none is open or ahead. */
	usual: { kind: string; opens: UsualWindow | null; closes: UsualWindow | null }[];
	topics: TopicLine[];
	shares: FieldShares | null;
	sources: SourceView[];
	/** ISO date, ISO instant. */
	checkedOn: string;
	changedAt: string;
};

const MOST_TALKS = 40;

/** All that a program's page shows at `now` (ISO instant); where the slug is an old one, where it moved. Throws AppError("not_found"). */
export async function readProgramPage(slug: string, now: string): Promise<ProgramPage | Moved> {
	const program = await db().program.findUnique({
		where: { slug },
		include: {
			organizations: { include: { organization: named }, orderBy: { position: "asc" } },
			people: { orderBy: { position: "asc" } },
			courses: { select: { courseId: true } },
			deadlines: {
				orderBy: [{ overAt: "desc" }, { position: "asc" }],
				include: { moves: { orderBy: { position: "asc" } } },
			},
			topics: inOrder,
		},
	});
	if (!program) return whereDidItGo("program", slug);
	const [talks, courses, shares, sources] = await Promise.all([
		readSome("talk", { program: [program.slug] }, { now, limit: MOST_TALKS }),
		readItems(
			"course",
			program.courses.map((row) => row.courseId),
		),
		readShares("program", program.id),
		readSources("program", program.id),
	]);
	return {
		id: program.id,
		slug: program.slug,
		name: program.name,
		aliases: program.aliases,
		kind: program.kind,
		description: program.description,
		url: program.url,
		startedYear: program.startedYear,
		recurrence: program.recurrence,
		funding: program.funding,
		organizations: program.organizations.map((row) => row.organization),
		people: program.people.map(({ name, affiliation, role }) => ({ name, affiliation, role })),
		talks,
		courses,
		intakes: program.deadlines.map((deadline) => ({ ...deadlineCard(deadline), note: deadline.note })),
		usual: usualIntakes(program.deadlines, now.slice(0, 10)),
		topics: program.topics.map((row) => row.topic),
		shares,
		sources,
		checkedOn: isoDay(program.checkedOn),
		changedAt: program.changedAt.toISOString(),
	};
}

/** By kind, the windows into which past intakes fell; none for a kind of which one is still to close. `today` is an ISO date. */
export function usualIntakes(
	deadlines: readonly { kind: DeadlineCard["kind"]; opensOn: Date | null; closesOn: Date }[],
	today: string,
): ProgramPage["usual"] {
	const options = { asOfYear: Number(today.slice(0, 4)) };
	const closings = deadlines.filter((deadline) => !isMilestone(deadline.kind));
	return [...Map.groupBy(closings, (deadline) => deadline.kind)].flatMap(([kind, rows]) => {
		if (rows.some((row) => isoDay(row.closesOn) >= today)) return [];
		const closes = usualWindow(
			rows.map((row) => isoDay(row.closesOn)),
			options,
		);
		const opens = usualWindow(
			rows.flatMap((row) => isoDay(row.opensOn) ?? []),
			options,
		);
		return opens || closes ? [{ kind, opens, closes }] : [];
	});
}
