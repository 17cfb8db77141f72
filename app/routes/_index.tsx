import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readHomePage } from "#app/domain/catalogue/index.server.ts";
import { publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { DeadlineRow, EmptyState, ListRow, RowList, SearchField, Section } from "#app/ui/index.ts";
import { homeModel } from "#app/views/home-model.ts";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader() {
	const at = now().toString();
	return homeModel(await readHomePage(at), at);
}

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, {
		title: "NeuroAI Commons: where neuroscience and AI meet",
		description:
			"Events, deadlines, courses, talks and programs of NeuroAI, with sources, and the terms that bridge the two fields.",
		path: "/",
	});

export default function Home() {
	const home = useLoaderData<typeof loader>();
	return (
		<>
			<header className="home-head">
				<h1>Where neuroscience and AI meet</h1>
				<SearchField
					id="q"
					size="large"
					label={home.searchLabel}
					examples={["cosyne 2027", "reward prediction error", "summer school", "NAISys"]}
				/>
			</header>
			<div className="home-lists">
				<Section id="next" title="What happens next" aside={<a href="/events">All events</a>}>
					<RowList label="What happens next">
						{home.next.map((row) => (
							<ListRow key={row.href} {...row} />
						))}
					</RowList>
				</Section>
				<Section id="closing" title="What closes next" aside={<a href="/deadlines">All deadlines</a>}>
					{home.closing.length > 0 ? (
						<RowList label="What closes next" shape="deadlines">
							{home.closing.map(({ id, ...row }) => (
								<DeadlineRow key={id} {...row} />
							))}
						</RowList>
					) : (
						<EmptyState
							title="Nothing that is announced is open just now."
							actions={[{ href: "/deadlines", label: "All deadlines" }]}
						/>
					)}
				</Section>
			</div>
			{home.estimates.length > 0 && (
				<Section id="usually" title="Not announced yet, but usually">
					<p className="prose text-quiet">
						Estimates from past years, for meetings of the field that have announced no date. They are not
						announcements.
					</p>
					<ul className="estimates">
						{home.estimates.map((estimate) => (
							<li key={estimate.href}>
								<a href={estimate.href}>{estimate.name}</a>
								<ul className="plain-list">
									{estimate.lines.map((line) => (
										<li key={line}>{line}</li>
									))}
								</ul>
							</li>
						))}
					</ul>
				</Section>
			)}
			<Section id="programs" title="Programs" aside={<a href="/programs">All programs</a>}>
				<RowList label="Programs" shape="undated">
					{home.programs.map((row) => (
						<ListRow key={row.href} {...row} />
					))}
				</RowList>
			</Section>
			<Section id="catalogue" title="In the catalogue">
				<ul className="catalogue-counts">
					{home.counts.map(({ href, text }) => (
						<li key={href}>
							<a href={href}>{text}</a>
						</li>
					))}
				</ul>
				{home.asOf && <p className="text-quiet">Facts as of {home.asOf}; every page names its sources.</p>}
			</Section>
		</>
	);
}
