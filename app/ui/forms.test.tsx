import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ActiveFilters } from "./active-filters.tsx";
import { FacetPanel } from "./facet-panel.tsx";
import { SearchField } from "./search-field.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";
import { nextOption } from "./use-suggestions.ts";

const mode = {
	name: "mode",
	legend: "How",
	type: "checkbox" as const,
	options: [
		{ value: "online", label: "Online", count: 12, checked: true },
		{ value: "in_person", label: "In person", count: "1,000+" },
	],
};

test("filters are a GET form whose choices carry names, values and counts", () => {
	const html = renderToStaticMarkup(
		<FacetPanel
			action="/events"
			label="Filter events"
			groups={[mode]}
			query={{ value: "<cosyne>", label: "Words" }}
			hidden={[{ name: "sort", value: "date" }]}
			activeCount={1}
			clearHref="/events"
		/>,
	);
	expect(html).toContain('<form method="get" action="/events" aria-label="Filter events"');
	expect(html).toContain('<input type="hidden" name="sort" value="date"/>');
	expect(html).toContain('value="&lt;cosyne&gt;"');
	expect(html).toContain('<input type="checkbox" name="mode" checked="" value="online"/>');
	expect(html).toContain('<input type="checkbox" name="mode" value="in_person"/>');
	expect(html).toContain("1,000+");
	expect(html).toContain('popovertarget="facets"');
	expect(html).toContain('popover="auto"');
});

test("a group in use is open, one without choices is not there", () => {
	const panel = (groups: Parameters<typeof FacetPanel>[0]["groups"]) =>
		renderToStaticMarkup(<FacetPanel action="/events" label="Filter" groups={groups} />);
	expect(panel([mode])).toContain('<details class="facet" open="">');
	const unused = { ...mode, options: mode.options.map((option) => ({ ...option, checked: false })) };
	expect(panel([unused])).toContain('<details class="facet">');
	expect(panel([{ ...mode, options: [] }])).not.toContain("<details");
});

test("each filter in force can be taken away, and all at once when there are several", () => {
	const filters = [
		{ label: "How: online", removeHref: "/events?kind=workshop" },
		{ label: "Kind: workshop", removeHref: "/events?mode=online" },
	];
	const html = renderToStaticMarkup(<ActiveFilters filters={filters} clearHref="/events" />);
	expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
		"/events?kind=workshop",
		"/events?mode=online",
		"/events",
	]);
	expect(renderToStaticMarkup(<ActiveFilters filters={[]} clearHref="/events" />)).toBe("");
});

test("without scripts the search is a plain labelled form", () => {
	const html = renderToStaticMarkup(<SearchField id="q" defaultValue="naisys" examples={["travel grant"]} />);
	expect(html).toContain('<form method="get" action="/search"');
	expect(html).toContain('<label for="q"');
	expect(html).toContain('name="q"');
	expect(html).toContain('value="naisys"');
	expect(html).toContain('<a href="/search?q=travel%20grant">travel grant</a>');
	expect(html).not.toContain("combobox");
});

test("arrow keys go round through the field itself", () => {
	expect([nextOption(-1, 3, 1), nextOption(2, 3, 1), nextOption(-1, 3, -1), nextOption(0, 3, -1)]).toEqual([
		0, -1, 2, -1,
	]);
	expect(nextOption(-1, 0, 1)).toBe(-1);
});

test("the theme is changed by a form that knows the way back", () => {
	const html = renderToStaticMarkup(<ThemeSwitch theme="dark" returnTo="/events?mode=online" />);
	expect(html).toContain('<form method="post" action="/theme"');
	expect(html).toContain('name="returnTo" value="/events?mode=online"');
	expect([...html.matchAll(/value="(\w+)" aria-pressed="(\w+)"/g)].map(([, v, p]) => [v, p])).toEqual([
		["light", "false"],
		["dark", "true"],
		["system", "false"],
	]);
});
