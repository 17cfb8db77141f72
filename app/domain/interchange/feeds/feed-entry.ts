/** One entry of a feed, before it is written. Texts are plain. */
export type FeedEntry = {
	/** A tag URI (RFC 4151) that never changes. */
	id: string;
	title: string;
	/** The page it stands for. */
	url: string;
	/** ISO instant of the last change. */
	changedAt: string;
	lines: string[];
	/** Words of closed sets. */
	categories: string[];
	authors: string[];
};

export type FeedDocument = {
	title: string;
	description: string;
	/** The list it is taken from. */
	page: string;
	/** Where it can be fetched again. */
	address: string;
	entries: FeedEntry[];
};

export type FeedFormat = "atom" | "json";
