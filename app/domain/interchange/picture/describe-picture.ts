import {
	EVENT_KIND_LABELS,
	type EventStatus,
	type FieldShares,
	formatDates,
	type PartialDates,
	type PlaceCard,
	STATUS_LABELS,
} from "#app/domain/catalogue/index.ts";
import { locationText } from "../places.ts";
import { oneLine } from "../text.ts";
import { COLOURS } from "./colours.ts";
import { faceName, SUBSETS } from "./faces.ts";

/** What the picture of an event shows. */
export type PicturedEvent = {
	name: string;
	kind: string;
	dates: PartialDates;
	places: readonly PlaceCard[];
	mode: string | null;
	status: EventStatus;
	shares: FieldShares | null;
};

/** An element of a picture, as satori takes it: CSS flexbox, no style sheet. */
export type Shape = {
	type: "div";
	props: { style: Record<string, string | number>; children?: Shape[] | string };
};

export const WIDTH = 1200;
export const HEIGHT = 630;

const FIELDS = [
	{ key: "neuroscience", word: "neuroscience", colour: COLOURS.neuro },
	{ key: "cognitiveScience", word: "cognitive science", colour: COLOURS.cogsci },
	{ key: "artificialIntelligence", word: "AI", colour: COLOURS.ai },
	{ key: "methods", word: "methods", colour: COLOURS.methods },
] as const;

/** The picture of an event for those who share its page: name, dates, place, and its mix of fields as colours that meet. */
export function describePicture(event: PicturedEvent): Shape {
	const parts = FIELDS.map((field) => ({ ...field, share: event.shares?.[field.key] ?? 0 })).filter(
		({ share }) => share > 0,
	);
	const kind = EVENT_KIND_LABELS[event.kind as keyof typeof EVENT_KIND_LABELS] ?? "Event";
	const unusual = event.status !== "announced" && event.status !== "confirmed";
	const name = oneLine(event.name);
	return box({ ...PAGE, justifyContent: "space-between" }, [
		box({ ...COLUMN, padding: "56px 72px 0", flexGrow: 1, justifyContent: "space-between" }, [
			box({ justifyContent: "space-between", fontSize: 30, color: COLOURS.quiet }, [
				text({ fontWeight: 600, color: COLOURS.ink }, "NeuroAI Commons"),
				text({}, unusual ? `${kind}, ${STATUS_LABELS[event.status].toLowerCase()}` : kind),
			]),
			text({ ...NAME, ...clamp(4), fontSize: nameSize(name) }, name),
			box({ ...COLUMN, fontSize: 36, paddingBottom: 28 }, [
				text({ ...clamp(2), fontWeight: 600 }, formatDates(event.dates)),
				text({ ...clamp(1), color: COLOURS.quiet }, oneLine(locationText(event) ?? "")),
			]),
		]),
		parts.length > 0
			? box(COLUMN, [
					text(
						{ fontSize: 28, color: COLOURS.quiet, padding: "0 72px 14px" },
						parts.map(({ word }) => word).join(" · "),
					),
					box(
						{ height: 56, width: WIDTH },
						parts.map(({ share, colour }, i) =>
							// A sliver of paper between neighbours, as in the bars of the pages.
							box(
								{ flexGrow: share, flexBasis: 0, backgroundColor: colour, marginLeft: i === 0 ? 0 : 8 },
								[],
							),
						),
					),
				])
			: box({ height: 8, width: WIDTH, backgroundColor: COLOURS.ink }, []),
	]);
}

const COLUMN = { flexDirection: "column" } as const;
const PAGE = {
	...COLUMN,
	width: WIDTH,
	height: HEIGHT,
	backgroundColor: COLOURS.paper,
	color: COLOURS.ink,
	fontFamily: family("Source Sans 3"),
} as const;
const NAME = {
	fontFamily: family("Source Serif 4"),
	fontWeight: 600,
	lineHeight: 1.12,
	wordBreak: "break-word",
} as const;

/** The same face in all its scripts. */
function family(name: string): string {
	return SUBSETS.map((subset) => faceName(name, subset)).join(", ");
}

function nameSize(name: string): number {
	const { length } = [...name];
	if (length <= 28) return 92;
	return length <= 60 ? 76 : 58;
}

function clamp(lines: number): Record<string, string | number> {
	return { display: "block", lineClamp: lines };
}

function box(style: Shape["props"]["style"], children: Shape[]): Shape {
	return { type: "div", props: { style: { display: "flex", ...style }, children } };
}

function text(style: Shape["props"]["style"], children: string): Shape {
	return { type: "div", props: { style, children } };
}
