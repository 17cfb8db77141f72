import { parseArgs } from "node:util";
import {
	findGrant,
	type GrantView,
	grantRole,
	listRoles,
	type RoleScope,
	resetSecondFactor,
	revokeRole,
} from "#app/domain/accounts/index.server.ts";
import {
	ORGANIZED_KINDS,
	type OrganizedKind,
	ROLE_LABELS,
	ROLES,
	type Role,
} from "#app/domain/accounts/index.ts";
import { bootPlatform } from "#app/platform/boot.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { connectDatabase, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { pendingMigrations } from "#app/platform/db/migrate.server.ts";
import { readEnvironment } from "#app/platform/env.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { databaseForTool } from "./database.ts";
import { live } from "./lifetime.ts";

const USAGE = `Grants, revokes and lists roles.

  npm run admin -- grant you@example.org administrator
  npm run admin -- grant you@example.org organizer series cosyne --reason "chairs the meeting"
  npm run admin -- revoke you@example.org moderator --reason "the term is over"
  npm run admin -- list
  npm run admin -- reset-second-factor you@example.org --reason "lost the phone; we know her voice"

Roles: ${ROLES.join(", ")}. An organizer organizes one of these: ${ORGANIZED_KINDS.join(", ")}; the last word is its slug.`;

// npm run admin: the first administrator is made here; others also at /admin/roles.
await live(async (lifetime) => {
	const command = readArguments();
	const environment = readEnvironment();
	bootPlatform(environment);
	const databaseUrl = await databaseForTool(environment, lifetime);
	const [missing] = await pendingMigrations({ databaseUrl });
	if (missing)
		throw new AppError(
			"conflict",
			`The database lacks the migration ${missing}: run npm start or npm run migrate.`,
		);
	connectDatabase(databaseUrl, { connections: 2 });
	try {
		await run(command);
	} finally {
		await disconnectDatabase();
	}
});

type Command =
	| { verb: "list" }
	| { verb: "reset-second-factor"; email: string; reason: string }
	| { verb: "grant" | "revoke"; email: string; role: Role; scope: RoleScope | undefined; reason: string };

function readArguments(): Command {
	const { values, positionals } = parse();
	const [verb, email, role, kind, slug] = positionals;
	if (verb === "list" && positionals.length === 1) return { verb };
	if (verb === "reset-second-factor") {
		const reason = values.reason?.trim();
		if (!email || !reason || positionals.length !== 2) throw new AppError("invalid", USAGE);
		return { verb, email, reason };
	}
	if (verb !== "grant" && verb !== "revoke") throw new AppError("invalid", USAGE);
	if (!email || !isOneOf(ROLES, role) || ![3, 5].includes(positionals.length))
		throw new AppError("invalid", USAGE);
	if (kind !== undefined && !isOneOf(ORGANIZED_KINDS, kind)) throw new AppError("invalid", USAGE);
	const scope = kind && slug ? { kind: kind as OrganizedKind, slug } : undefined;
	return { verb, email, role, scope, reason: values.reason?.trim() || "from the command line" };
}

function parse() {
	try {
		return parseArgs({ allowPositionals: true, options: { reason: { type: "string" } } });
	} catch (cause) {
		throw new AppError("invalid", USAGE, { cause });
	}
}

async function run(command: Command): Promise<void> {
	if (command.verb === "list") return print(await listRoles());
	if (command.verb === "reset-second-factor") {
		await resetSecondFactor(command);
		console.log(`${command.email} signs in with a code by e-mail again, and was signed out everywhere.`);
		return;
	}
	const { verb, email, role, scope, reason } = command;
	const act = { reason, byId: null, at: now().toString() };
	const words = `${ROLE_LABELS[role].toLowerCase()}${scope ? ` of the ${scope.kind} ${scope.slug}` : ""}`;
	if (verb === "grant") {
		await grantRole({ email, role, scope, ...act });
		console.log(`${email} is now ${role === "moderator" ? "a" : "an"} ${words}.`);
		if (role !== "organizer") console.log("At the next visit they are asked for a second factor.");
	} else {
		await revokeRole({ grantId: await findGrant({ email, role, scope }), ...act });
		console.log(`${email} is no longer ${role === "moderator" ? "a" : "an"} ${words}.`);
	}
}

function print(grants: readonly GrantView[]): void {
	if (grants.length === 0) console.log("Nobody has a role yet.");
	for (const { email, role, scope, grantedAt, grantedBy, byCommand, reason } of grants) {
		const over =
			scope === undefined ? "" : scope ? ` of ${scope.kind} ${scope.slug}` : " of a record that is gone";
		const by = byCommand ? "the command line" : (grantedBy ?? "an account that is gone");
		console.log(`${email}  ${role}${over}  since ${grantedAt.slice(0, 10)} by ${by}: ${reason}`);
	}
}

function isOneOf<T extends string>(words: readonly T[], word: string | undefined): word is T {
	return words.some((candidate) => candidate === word);
}
