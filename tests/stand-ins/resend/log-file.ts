import { existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";

/** One mail that was taken. */
export interface TakenMail {
	id: string;
	/** The idempotency key of its request; null without one. */
	key: string | null;
	/** Its place in a batch; null for a single one. */
	index: number | null;
	to: string[];
	from: string;
	subject: string;
	tags: Record<string, string>;
	/** SHA-256 of the request's body. */
	bodyHash: string;
	takenAt: string;
}

/** Appends to a log; what it has written is on the disk when it returns. */
export function openLog(path: string): (mails: readonly TakenMail[]) => void {
	const file = openSync(path, "a");
	return (mails) => {
		writeSync(file, mails.map((mail) => `${JSON.stringify(mail)}\n`).join(""));
		fsyncSync(file);
	};
}

/** All mails that were ever taken. A last line that a crash cut off was never answered for, and does not count. */
export function readLog(path: string): TakenMail[] {
	if (!existsSync(path)) return [];
	const lines = readFileSync(path, "utf8").split("\n").slice(0, -1);
	return lines.map((line) => JSON.parse(line) as TakenMail);
}
