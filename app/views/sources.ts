import { formatDay } from "#app/domain/catalogue/index.ts";
import type { SourceItem } from "#app/ui/index.ts";

export type SourceLike = {
	what: string | null;
	url: string | null;
	repository: string | null;
	path: string | null;
	commit: string | null;
	citation: string | null;
};

/** Sources as a reader follows them: a page's host, a file of a repository at its commit, a citation. */
export function sourceItems(sources: readonly SourceLike[]): SourceItem[] {
	return sources.map((source) => {
		const what = source.what ?? undefined;
		if (source.url) return { label: pageName(source.url), href: source.url, what };
		if (source.repository) {
			const version = source.commit ?? "HEAD";
			const path = source.path ? `/blob/${version}/${source.path}` : "";
			return {
				label: [source.repository, source.path].filter(Boolean).join(": "),
				href: `https://github.com/${source.repository}${path}`,
				what,
			};
		}
		return { label: source.citation ?? "", what };
	});
}

export function checkedText(checkedOn: string): { text: string; dateTime: string } {
	return { text: formatDay(checkedOn), dateTime: checkedOn };
}

/** "cosyne.org/abstracts-submission": host and path, which tells two pages of one host apart. */
function pageName(address: string): string {
	const url = new URL(address);
	const path = url.pathname.replace(/\/$/, "");
	return `${url.hostname.replace(/^www\./, "")}${path.length > 60 ? `${path.slice(0, 60)}…` : path}`;
}
