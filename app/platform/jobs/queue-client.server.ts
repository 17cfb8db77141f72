import { PgBoss } from "pg-boss";
import { beforeDisconnect, databaseUrl } from "../db/database.server.ts";
import { log } from "../log.server.ts";
import type { AnyJob } from "./define-job.server.ts";
import { createQueue, installQueues } from "./queues.server.ts";

interface Client {
	url: string;
	boss: Promise<PgBoss>;
	queues: Map<string, Promise<void>>;
}

let current: Client | undefined;

/**
 * This process's line to the queues of its database: it enqueues and looks, but neither works nor supervises. Opened at
 * its first use, on a connection of its own (a request that holds one of the pool's must not wait for a second), and
 * closed with the database.
 */
export function queueClient(): Promise<PgBoss> {
	return client().boss;
}

/** The same, once the job's queue exists. */
export async function clientFor(job: AnyJob): Promise<PgBoss> {
	const { boss, queues } = client();
	const open = await boss;
	let made = queues.get(job.name);
	if (!made) {
		made = createQueue(open, job);
		queues.set(job.name, made);
		// The next who asks tries again.
		made.catch(() => queues.delete(job.name));
	}
	await made;
	return open;
}

function client(): Client {
	const url = databaseUrl();
	if (current?.url === url) return current;
	const opened: Client = { url, boss: open(url), queues: new Map() };
	current = opened;
	opened.boss.catch(() => {
		if (current === opened) current = undefined;
	});
	beforeDisconnect(async () => {
		if (current === opened) current = undefined;
		const boss = await opened.boss.catch(() => undefined);
		await boss?.stop({ graceful: false });
	});
	return opened;
}

async function open(connectionString: string): Promise<PgBoss> {
	const start = async () => {
		const boss = new PgBoss({
			connectionString,
			application_name: "neuroai-commons enqueues",
			max: 1,
			migrate: false,
			supervise: false,
			schedule: false,
			registerInstance: false,
		});
		boss.on("error", (error) => log.error("The job queue has trouble", { error }));
		try {
			return await boss.start();
		} catch (error) {
			await boss.stop({ graceful: false });
			throw error;
		}
	};
	// Migrating makes the tables; a database that was migrated by other means gets them here.
	return start().catch(async () => {
		await installQueues(connectionString);
		return start();
	});
}
