import type { ReactNode } from "react";
import { ActiveFilters, FacetPanel, Pagination } from "#app/ui/index.ts";
import { Choice, type ChoiceProps } from "./choice.tsx";
import { FeedLinks } from "./feed-links.tsx";
import type { FilteredListModel } from "./filtered-list-model.ts";

/** What a list shows of itself; when, order and feeds only where it has them. */
type ShownList = Omit<FilteredListModel, "when" | "sort" | "feedParams"> &
	Partial<Pick<FilteredListModel, "when" | "sort" | "feedParams">>;

export type FilteredListProps = {
	list: ShownList;
	/** Choices that this list adds to the form: when, order. */
	choices?: Omit<ChoiceProps, "value">[];
	/** Which feeds the list has. */
	feeds?: { calendar: boolean };
	/** The rows, or what to say where there are none. */
	children: ReactNode;
};

/** A list with its filters beside it, what is in force above it, and the way on below it. */
export function FilteredList({ list, choices = [], feeds, children }: FilteredListProps) {
	return (
		<div className="with-facets">
			<FacetPanel
				action={list.path}
				label={`Filter ${list.noun}`}
				groups={list.groups}
				query={{ value: list.query, label: "Words" }}
				hidden={list.hidden}
				activeCount={list.inForce.length}
				clearHref={list.path}
			>
				{choices.map((choice) => (
					<Choice
						key={choice.name}
						{...choice}
						value={(choice.name === "when" ? list.when : list.sort) ?? ""}
					/>
				))}
			</FacetPanel>
			<div className="with-facets-list">
				<Ignored parts={list.ignored} />
				<p className="list-count" role="status">
					{list.total}
				</p>
				<ActiveFilters filters={list.inForce} clearHref={list.path} />
				{children}
				<Pagination nextHref={list.nextHref} firstHref={list.firstHref} />
				{feeds && <FeedLinks path={list.path} params={list.feedParams ?? ""} calendar={feeds.calendar} />}
			</div>
		</div>
	);
}

/** Says which parts of an address could not be used. */
export function Ignored({ parts }: { parts: string[] }) {
	if (parts.length === 0) return null;
	return (
		<div className="notice" role="note">
			<p>We could not use all of this address, and left out:</p>
			<ul>
				{parts.map((part) => (
					<li key={part}>{part}</li>
				))}
			</ul>
		</div>
	);
}
