import type { MetaDescriptor } from "@remix-run/react";

export type PageMeta = {
	title: string;
	description?: string | null;
	/** The canonical path, without parameters. */
	path: string;
	/** A filtered or searched page: search engines should keep the plain one. */
	noindex?: boolean;
	/** Path of a picture of 1200 × 630. */
	image?: string;
	/** schema.org objects. */
	structured?: object[];
	/** Feeds of the page. */
	feeds?: { href: string; type: string; title: string }[];
};

type Matches = readonly unknown[];

/** Title, description, canonical link, Open Graph and structured data of a page. */
export function pageMeta(matches: Matches, page: PageMeta): MetaDescriptor[] {
	const root = matches.find((match) => (match as { id?: string } | undefined)?.id === "root") as
		| { data?: { publicUrl?: string; formFailed?: boolean } }
		| undefined;
	const failed = root?.data?.formFailed ? "Error: " : "";
	const origin = root?.data?.publicUrl ?? "";
	const url = `${origin}${page.path}`;
	const description = page.description?.slice(0, 300);
	return [
		{ title: page.path === "/" ? page.title : `${failed}${page.title} · NeuroAI Commons` },
		...(description ? [{ name: "description", content: description }] : []),
		...(page.noindex ? [{ name: "robots", content: "noindex, follow" }] : []),
		{ tagName: "link", rel: "canonical", href: url },
		{ property: "og:title", content: page.title },
		{ property: "og:type", content: "website" },
		{ property: "og:url", content: url },
		{ property: "og:site_name", content: "NeuroAI Commons" },
		...(description ? [{ property: "og:description", content: description }] : []),
		...(page.image
			? [
					{ property: "og:image", content: `${origin}${page.image}` },
					{ property: "og:image:width", content: "1200" },
					{ property: "og:image:height", content: "630" },
					{ name: "twitter:card", content: "summary_large_image" },
				]
			: []),
		...(page.feeds ?? []).map((feed) => ({ tagName: "link", rel: "alternate", ...feed })),
		...(page.structured ?? []).map((object) => ({ "script:ld+json": object as never })),
	];
}
