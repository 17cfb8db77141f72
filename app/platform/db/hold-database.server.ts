import { connectDatabase, databaseUrl, disconnectDatabase } from "./database.server.ts";

let holders = 0;

/**
 * Opens this process's database, or shares the one that is open: web and worker may run in one process. Returns what
 * gives it back; the last to do so closes it. Throws where another database is held.
 */
export function holdDatabase(url: string): () => Promise<void> {
	if (holders === 0) connectDatabase(url);
	else if (databaseUrl() !== url) throw new Error("This process holds another database already.");
	holders += 1;
	let released = false;
	return async () => {
		if (released) return;
		released = true;
		holders -= 1;
		if (holders === 0) await disconnectDatabase();
	};
}
