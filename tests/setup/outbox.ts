import { connect } from "#app/platform/db/connect.server.ts";

/** What the newest mail of this kind to this address was given; waits for none. Throws where there is none. */
export async function mailProps(
	databaseUrl: string,
	message: string,
	to: string,
): Promise<Record<string, string>> {
	const client = await connect(databaseUrl);
	try {
		const { rows } = await client.query(
			`SELECT props FROM "OutboxMail" WHERE message = $1 AND recipient = $2 ORDER BY id DESC LIMIT 1`,
			[message, to],
		);
		if (!rows[0]) throw new Error(`No mail ${message} to ${to}.`);
		return rows[0].props;
	} finally {
		await client.end();
	}
}
