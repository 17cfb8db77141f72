import { createHash } from "node:crypto";
import { chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "../errors.ts";
import { type PostgresBinaries, packagedBinaries, reachableBinaries } from "./postgres-binaries.server.ts";
import { canReach, isRoot, postgresUser, type SystemUser } from "./system-user.server.ts";

/** Where one embedded PostgreSQL lives. */
export interface PostgresHome {
	/** The folder that holds all of it. */
	folder: string;
	/** PostgreSQL's own data folder. */
	data: string;
	/** The file with the password of its only user. */
	password: string;
	log: string;
	/** Whom its programs run as; undefined: as ourselves. */
	user: SystemUser | undefined;
	binaries: PostgresBinaries;
	/** Whether it had to be put outside DATA_DIR, in a folder that its user may enter. */
	sheltered: boolean;
}

/** The folder for data and programs when PostgreSQL's user can't enter `dataDir`: the same for the same `dataDir`. */
export function shelterOf(dataDir: string): string {
	const hash = createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 16);
	return `/var/tmp/neuroai-commons-${hash}`;
}

/** Where the data under an existing `dataDir` lies, looking only; undefined when there is none. */
export function existingData(dataDir: string): { folder: string; data: string } | undefined {
	if (!existsSync(dataDir)) return undefined;
	return [dataDir, shelterOf(dataDir)]
		.map((folder) => ({ folder, data: join(folder, "postgres") }))
		.find(({ data }) => existsSync(data));
}

/**
 * The home of the PostgreSQL whose data belong to `dataDir` (which exists). Made ready as far as folders go: as root
 * everything belongs to PostgreSQL's user, outside `dataDir` if that user can't enter it.
 * Throws AppError("unavailable") when somebody else owns it or there is no PostgreSQL for this machine.
 */
export function homeFor(dataDir: string, packaged = packagedBinaries()): PostgresHome {
	const existing = existingData(dataDir);
	if (!isRoot()) {
		if (existing) assertOwnedByUs(existing.data);
		return home(dataDir, undefined, packaged, false);
	}
	const user = existing ? ownerOf(existing.data) : postgresUser();
	const shelter = shelterOf(dataDir);
	const inside = existing
		? existing.folder === dataDir && canReach(user, [existing.data])
		: canReach(user, [dataDir]);
	const binariesReachable = canReach(user, [packaged.initdb, packaged.postgres]);
	if (!inside || !binariesReachable) openShelter(shelter);
	return home(inside ? dataDir : shelter, user, reachableBinaries(user, shelter, packaged), !inside);
}

/** A home for a database that lives no longer than its process, in the machine's folder for temporary files. */
export function temporaryHome(packaged = packagedBinaries()): PostgresHome {
	const user = isRoot() ? postgresUser() : undefined;
	const parent = !user || canReach(user, [tmpdir()]) ? tmpdir() : "/var/tmp";
	const folder = mkdtempSync(join(realpathSync(parent), "neuroai-commons-"));
	if (user) chownSync(folder, user.uid, user.gid);
	return home(folder, user, reachableBinaries(user, folder, packaged), false);
}

function home(
	folder: string,
	user: SystemUser | undefined,
	binaries: PostgresBinaries,
	sheltered: boolean,
): PostgresHome {
	return {
		folder,
		data: join(folder, "postgres"),
		password: join(folder, "postgres-password"),
		log: join(folder, "postgres.log"),
		user,
		binaries,
		sheltered,
	};
}

// Anyone may write to /var/tmp, so the name may be taken by a folder that somebody else laid out for us.
function openShelter(shelter: string): void {
	mkdirSync(shelter, { mode: 0o711, recursive: true });
	const { uid } = lstatSync(shelter);
	if (uid !== 0 || !lstatSync(shelter).isDirectory())
		throw new AppError(
			"unavailable",
			`${shelter} belongs to somebody else: remove it, or set another DATA_DIR.`,
		);
}

function ownerOf(data: string): SystemUser {
	const { uid, gid } = statSync(data);
	return uid === 0 ? postgresUser() : { uid, gid };
}

function assertOwnedByUs(data: string): void {
	if (statSync(data).uid === process.getuid?.()) return;
	throw new AppError(
		"unavailable",
		`The database in ${data} belongs to another user (it was first started as root?): start as that user, or set another DATA_DIR.`,
	);
}
