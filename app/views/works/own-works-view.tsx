import { Form, useRevalidator } from "@remix-run/react";
import { EmptyState, JobProgress, PageHeader, Pagination } from "#app/ui/index.ts";
import type { OwnWorkRow, OwnWorksModel } from "./own-works-model.ts";

/** One's own works: how they come in, and which of them others see. */
export function OwnWorksView({ list }: { list: OwnWorksModel }) {
	const { revalidate } = useRevalidator();
	return (
		<>
			<PageHeader
				title="Your works"
				lede="Papers, books, data and talks that say what you do. You need none to be found here, and you choose which others see."
				actions={
					<>
						<Form method="post" action="/settings/works/orcid">
							{list.orcid ? (
								<button type="submit" className="button button-strong">
									Read them from ORCID
								</button>
							) : (
								<a href="/settings/works/orcid" className="button button-strong">
									Read them from ORCID
								</a>
							)}
						</Form>
						<a href="/settings/works/file" className="button">
							Upload a file
						</a>
						<a href="/settings/works/new" className="button">
							Add one by hand
						</a>
					</>
				}
			/>
			{list.job && (
				<JobProgress
					job={list.job}
					label={`Reading the works of ${list.orcid ?? "your iD"} from ORCID`}
					doneWords={list.job.note ?? "Done."}
					onEnd={revalidate}
				/>
			)}
			{list.rows.length === 0 ? (
				<EmptyState title="There is no work in your list yet.">
					<p>
						ORCID brings all that is public there, and again whenever you ask; a BibTeX, RIS or CSL JSON file
						brings what your reference manager has.
					</p>
				</EmptyState>
			) : (
				<>
					<p className="list-count">
						{list.count}. <a href="/settings/visibility">Who sees them</a>
					</p>
					<ol className="own-works">
						{list.rows.map((row) => (
							<OwnWork key={row.id} row={row} />
						))}
					</ol>
					<Pagination nextHref={list.nextHref} nextLabel="Next 200" />
				</>
			)}
		</>
	);
}

function OwnWork({ row }: { row: OwnWorkRow }) {
	return (
		<li className="own-work" data-hidden={row.hidden || undefined}>
			<div>
				<p className="own-work-title">
					{row.title}
					{row.hidden && <span className="tag">Hidden</span>}
				</p>
				{row.authors && <p>{row.authors}</p>}
				<p className="text-quiet">{[row.where, row.what].filter(Boolean).join(" · ")}</p>
				{row.gone && <p className="text-quiet">{row.gone}</p>}
			</div>
			<div className="own-work-acts">
				<Form method="post" action={`${row.path}/${row.hidden ? "show" : "hide"}`} preventScrollReset>
					<button type="submit" className="link-button">
						{row.hidden ? "Show" : "Hide"}
						<span className="sr-only"> {row.title}</span>
					</button>
				</Form>
				<a href={row.path}>
					Edit<span className="sr-only"> {row.title}</span>
				</a>
			</div>
		</li>
	);
}
