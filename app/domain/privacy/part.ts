import type { Transaction } from "#app/platform/db/database.server.ts";

/** One file of an export, and one sentence of the README about it. */
export type PersonalDataFile = {
	/** Without ending: rows become NAME.json and NAME.csv. With bytes, the whole file name. */
	name: string;
	about: string;
} & ({ rows: readonly Record<string, unknown>[] } | { bytes: Uint8Array });

/** What one part of the site keeps of people: how it hands that out, and how it forgets it. */
export type PersonalDataPart = {
	/** In lower case; files of an export stand under it. */
	name: string;
	/** Everything about this account; rows alone become one file with the part's name. */
	export(
		accountId: string,
	): Promise<readonly Record<string, unknown>[] | { files: readonly PersonalDataFile[] }>;
	/** Removes or anonymizes everything about this account, in the transaction that erases it. The account's row goes last, by itself. */
	erase(tx: Transaction, accountId: string): Promise<void>;
	/** Throws an AppError where the account can't go yet, before anything is done in that transaction. */
	mayWithdraw?(tx: Transaction, accountId: string): Promise<void>;
	/** Makes the account unusable and unseen at once, in the transaction in which its deletion is asked for. */
	withdraw?(tx: Transaction, accountId: string): Promise<void>;
	/** Takes `withdraw` back, in the transaction that restores the account. */
	restore?(tx: Transaction, accountId: string): Promise<void>;
};
