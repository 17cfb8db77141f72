import pg from "pg";
import { connect } from "#app/platform/db/connect.server.ts";

export type Statement = { text: string; values: unknown[] };
type PlanNode = {
	"Node Type": string;
	"Relation Name"?: string;
	/** 0 where a part was never run. */
	"Actual Loops": number;
	Plans?: PlanNode[];
};
export type Plan = {
	text: string;
	/** Milliseconds in the database. */
	time: number;
	/** The tables that are read whole. */
	scanned: string[];
	tree: PlanNode;
};

/** The statements that `work` sends through any connection of this process, with their parameters. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
	const statements: Statement[] = [];
	const original = pg.Client.prototype.query;
	pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
		const [query, values] = args as [string | Statement, unknown[] | undefined];
		if (typeof query === "string") statements.push({ text: query, values: values ?? [] });
		else statements.push({ text: query.text, values: values ?? query.values ?? [] });
		return (original as (...args: unknown[]) => unknown).apply(this, args);
	} as typeof original;
	try {
		await work();
	} finally {
		pg.Client.prototype.query = original;
	}
	return statements.filter(({ text }) => /^\s*(SELECT|WITH)\b/i.test(text));
}

/** Runs each statement under EXPLAIN ANALYZE, with the parameters that it had. */
export async function explain(databaseUrl: string, statements: readonly Statement[]): Promise<Plan[]> {
	const client = await connect(databaseUrl);
	try {
		const plans: Plan[] = [];
		for (const { text, values } of statements) {
			const { rows } = await client.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
			const [{ Plan: tree, "Execution Time": run, "Planning Time": planning }] = rows[0]["QUERY PLAN"];
			plans.push({ text, time: run + planning, scanned: scannedTables(tree), tree });
		}
		return plans;
	} finally {
		await client.end();
	}
}

function scannedTables(node: PlanNode): string[] {
	const below = (node.Plans ?? []).flatMap(scannedTables);
	const own =
		node["Actual Loops"] > 0 && node["Node Type"].endsWith("Seq Scan") ? [node["Relation Name"] ?? "?"] : [];
	return [...new Set([...own, ...below])];
}

/** Tables of more than `rows` rows. */
export async function largeTables(databaseUrl: string, rows: number): Promise<string[]> {
	const client = await connect(databaseUrl);
	try {
		const found = await client.query<{ relname: string }>(
			"SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > $1 AND relnamespace = 'public'::regnamespace",
			[rows],
		);
		return found.rows.map(({ relname }) => relname);
	} finally {
		await client.end();
	}
}
