import type { BridgePage } from "#app/domain/catalogue/index.server.ts";
import { termModel } from "./bridge-terms.ts";
import { recordPath } from "./paths.ts";
import { recordFrame } from "./record-frame.ts";
import { bridgeTitle, recordRow } from "./record-row.ts";
import { topicLinks } from "./topic-links.ts";
import { fieldWord } from "./topic-page-model.ts";
import { linksToBridges } from "./usual.ts";

export type BridgePageModel = ReturnType<typeof bridgePageModel>;

/** A bridge's page in the reader's words. `now` is an ISO instant. */
export function bridgePageModel(bridge: BridgePage, now: string) {
	const title = bridgeTitle(bridge);
	const sideTitles = {
		left: `On the side of ${fieldWord(bridge.left.field)}`,
		both: "On both sides",
		right: `On the side of ${fieldWord(bridge.right.field)}`,
	};
	return {
		frame: recordFrame({
			name: title,
			path: recordPath("bridge", bridge.slug),
			kicker: `Bridge between ${fieldWord(bridge.left.field)} and ${fieldWord(bridge.right.field)}`,
			lede: null,
			shares: bridge.shares,
			crumbs: [{ label: "Bridges", href: "/bridges" }],
			facts: [],
			topics: bridge.topics,
			sources: bridge.sources,
			checkedOn: bridge.checkedOn,
			people: bridge.stands.some((stand) => stand.people.length > 0),
		}),
		left: termModel(bridge.left),
		right: termModel(bridge.right),
		carriesOver: bridge.carriesOver,
		doesNot: bridge.doesNot,
		references: bridge.references.map(referenceModel),
		stands: bridge.stands.filter(isWorthAColumn).map((stand) => ({
			id: `side-${stand.side}`,
			title: sideTitles[stand.side],
			topics: topicLinks(stand.topics),
			rows: stand.items.map((item) => ({ ...recordRow(item, now), shares: undefined })),
			people: stand.people.map(({ name, talk }) => ({ name, href: recordPath("talk", talk.slug) })),
		})),
		nearby: linksToBridges(bridge.nearby),
	};
}

/** The sides themselves always; what is between them where something is. */
function isWorthAColumn({ side, topics, items }: BridgePage["stands"][number]): boolean {
	return side !== "both" || topics.length + items.length > 0;
}

/** A paper as a line: who, when, what, where, and the address that stays. */
export function referenceModel(reference: BridgePage["references"][number]) {
	const { title, authors, year, venue, doi, url, read } = reference;
	return {
		title,
		by: `${authors} (${year})`,
		venue,
		href: doi ? `https://doi.org/${doi}` : url,
		doi: doi ? `doi:${doi}` : null,
		remark: read ? null : "cited in code; not read at its source",
	};
}
