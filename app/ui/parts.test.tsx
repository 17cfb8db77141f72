import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Breadcrumbs } from "./breadcrumbs.tsx";
import { DefinitionList } from "./definition-list.tsx";
import { EmptyState } from "./empty-state.tsx";
import { ErrorPage, errorWords } from "./error-page.tsx";
import { mailtoHref } from "./mail-link.tsx";
import { Pagination } from "./pagination.tsx";
import { Section } from "./section.tsx";
import { currentness } from "./site-header.tsx";
import { SourceList } from "./source-list.tsx";
import { TopicLink } from "./topic-link.tsx";

test("the last crumb is this page", () => {
	const crumbs = [{ label: "Events", href: "/events" }, { label: "COSYNE 2027" }];
	expect(renderToStaticMarkup(<Breadcrumbs crumbs={crumbs} />)).toContain(
		'<li><a href="/events">Events</a></li><li><span aria-current="page">COSYNE 2027</span></li>',
	);
});

test("a section is named by its heading, which links to itself", () => {
	const html = renderToStaticMarkup(
		<Section id="talks" title="Talks" level={3}>
			…
		</Section>,
	);
	expect(html).toContain('<section class="section" aria-labelledby="talks">');
	expect(html).toContain('<h3 id="talks"><a href="#talks" class="heading-link">Talks</a></h3>');
});

test("facts that are not known are left out", () => {
	const items = [
		{ term: "Where", detail: "Lisbon" },
		{ term: "Cost", detail: null },
		{ term: "Level", detail: "" },
	];
	expect(renderToStaticMarkup(<DefinitionList items={items} />)).toBe(
		'<dl class="definition-list"><div><dt>Where</dt><dd>Lisbon</dd></div></dl>',
	);
	expect(renderToStaticMarkup(<DefinitionList items={items.slice(1)} />)).toBe("");
});

test("sources link where they can and say when they were checked", () => {
	const html = renderToStaticMarkup(
		<SourceList
			sources={[
				{ label: "cosyne.org", href: "https://cosyne.org/", what: "dates" },
				{ label: "The new NeuroAI" },
			]}
			checked={{ text: "23 November 2026", dateTime: "2026-11-23" }}
		/>,
	);
	expect(html).toContain('<a href="https://cosyne.org/" rel="external noopener">cosyne.org</a>');
	expect(html).toContain("<cite>The new NeuroAI</cite>");
	expect(html).toContain('Last checked <time dateTime="2026-11-23">23 November 2026</time>');
});

test("a letter begun survives odd characters and keeps its lines", () => {
	expect(mailtoHref("a&b@x.org", "50% & more?", "Page: /a?b=c\nthanks")).toBe(
		"mailto:a%26b@x.org?subject=50%25%20%26%20more%3F&body=Page%3A%20%2Fa%3Fb%3Dc%0D%0Athanks",
	);
});

test("pages go forward and back to the first, or are not there", () => {
	expect(renderToStaticMarkup(<Pagination nextHref="/events?after=x" />)).toContain(
		'<a href="/events?after=x" rel="next" class="button">Next 20</a>',
	);
	expect(renderToStaticMarkup(<Pagination firstHref="/events" />)).toContain("Back to the first");
	expect(renderToStaticMarkup(<Pagination />)).toBe("");
});

test("an empty list offers the next step", () => {
	const html = renderToStaticMarkup(
		<EmptyState title="No talk is listed yet." actions={[{ href: "/talks", label: "All talks" }]} />,
	);
	expect(html).toContain("No talk is listed yet.");
	expect(html).toContain('<a href="/talks">All talks</a>');
});

test("a topic says its field in words too", () => {
	const names = (["methods", "bridging"] as const).map((field) =>
		renderToStaticMarkup(<TopicLink name="Decoding" href="/topics/decoding" field={field} />),
	);
	expect(names[0]).toContain("(methods)");
	expect(names[1]).toContain("(bridges fields)");
});

test("the navigation marks the page itself and what lies above it", () => {
	expect([currentness("/events", "/events"), currentness("/events", "/events/ccn-2027")]).toEqual([
		"page",
		"true",
	]);
	expect(currentness("/events", "/eventsx")).toBeUndefined();
});

test("an error page helps; only our own faults show a number", () => {
	const ours = renderToStaticMarkup(<ErrorPage status={500} requestId="r-1" contactEmail="a@x.org" />);
	expect(ours).toContain("<code>r-1</code>");
	expect(ours).toContain('action="/search"');
	const theirs = renderToStaticMarkup(<ErrorPage status={404} requestId="r-1" />);
	expect(theirs).toContain("<h1>There is no such page</h1>");
	expect(theirs).not.toContain("r-1");
});

test("statuses without words of their own borrow some", () => {
	expect([errorWords(418).title, errorWords(502).title]).toEqual([
		"This request cannot be answered",
		errorWords(500).title,
	]);
});
