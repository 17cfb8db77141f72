/**
 * What robots may read: on a public site all pages but searches and filtered lists, which show the same in another order; on a laptop
 * nothing. `site` is the origin of the site.
 */
export function robotsText(mode: "local" | "production", site: string): string {
	if (mode === "local") return "User-agent: *\nDisallow: /\n";
	return [
		"User-agent: *",
		"Allow: /sitemap.xml",
		"Disallow: /search",
		"Disallow: /*?",
		"",
		`Sitemap: ${site}/sitemap.xml`,
		"",
	].join("\n");
}
