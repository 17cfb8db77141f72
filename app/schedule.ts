import { refreshSearch } from "#app/domain/catalogue/index.server.ts";

/** One job that recurs. Its handler may run twice for one occurrence, or once for several: it asks what is due. */
export interface RecurringJob {
	/** The queue's name. */
	name: string;
	/** Minute, hour, day, month, weekday; UTC. */
	cron: string;
	/** A run that takes longer is given up and tried again. */
	expireInSeconds: number;
	run: () => Promise<void>;
}

/** Everything that happens by itself. */
export const schedule: readonly RecurringJob[] = [
	{
		name: "catalogue.refresh-search-words",
		cron: "7 * * * *",
		expireInSeconds: 300,
		run: refreshSearch,
	},
];
