import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { log } from "../log.server.ts";

export interface Listener {
	/** Resolves when the first attempt to listen has succeeded or failed. */
	tried: Promise<void>;
	stop(): Promise<void>;
}

export interface ListenOptions {
	url: string;
	channel: string;
	/** PostgreSQL delivered a notification. */
	onNotification: () => void;
	/** We hear again; what was said in between is lost. */
	onListening: () => void;
	/** The connection is lost: nothing will be heard until `onListening`. */
	onLost: () => void;
	/** Milliseconds: the first wait before connecting again, doubled up to the last; how often a silent line is tried. */
	waits?: { first: number; longest: number; pulse: number };
}

/**
 * Holds one connection that listens to a channel of PostgreSQL, and connects again after every loss, for as long as it
 * takes. A line that is dead without saying so is found by its pulse.
 */
export function listenTo(options: ListenOptions): Listener {
	const { first, longest, pulse } = options.waits ?? { first: 250, longest: 10_000, pulse: 15_000 };
	const end = new AbortController();
	const firstTry = Promise.withResolvers<void>();
	let wait = first;

	async function run(): Promise<void> {
		while (!end.signal.aborted) {
			try {
				await hold();
			} catch (error) {
				log.debug("Not listening to the database", { channel: options.channel, error });
			}
			firstTry.resolve();
			// Several processes that lost the same database should not come back in the same instant.
			await sleep(wait * (0.75 + Math.random() / 2), undefined, { signal: end.signal }).catch(() => {});
			wait = Math.min(wait * 2, longest);
		}
	}

	/** One connection, from its beginning to its loss. */
	async function hold(): Promise<void> {
		const client = new pg.Client({
			connectionString: options.url,
			connectionTimeoutMillis: 5_000,
			query_timeout: 5_000,
			keepAlive: true,
			application_name: `listener of ${options.channel}`,
		});
		const lost = Promise.withResolvers<void>();
		client.on("error", () => lost.resolve());
		client.on("end", () => lost.resolve());
		client.on("notification", options.onNotification);
		const hangUp = () => lost.resolve();
		end.signal.addEventListener("abort", hangUp, { once: true });
		let timer: NodeJS.Timeout | undefined;
		let heard = false;
		try {
			await client.connect();
			await client.query(`LISTEN ${client.escapeIdentifier(options.channel)}`);
			if (end.signal.aborted) return;
			heard = true;
			wait = first;
			options.onListening();
			firstTry.resolve();
			timer = setInterval(() => client.query("SELECT 1").catch(() => lost.resolve()), pulse);
			await lost.promise;
		} finally {
			clearInterval(timer);
			end.signal.removeEventListener("abort", hangUp);
			if (heard) options.onLost();
			if (heard && !end.signal.aborted)
				log.warn("Lost the line to the database", { channel: options.channel });
			await client.end().catch(() => {});
		}
	}

	const running = run();
	return {
		tried: firstTry.promise,
		stop: async () => {
			end.abort();
			await running;
		},
	};
}
