import { z } from "zod";
import { db, inTransaction } from "../db/database.server.ts";
import { queueMail } from "./queue-mail.server.ts";
import type { MailMessage } from "./registry.server.ts";

let rendered = 0;

/** Two plain messages for tests. They read differently each time they are written, as after a deploy that changes a template. */
export const TEST_MESSAGES = {
	note: plainMessage(false),
	/** One that its reader asked for. */
	code: plainMessage(true),
} satisfies Record<string, MailMessage>;

function plainMessage(askedFor: boolean): MailMessage {
	return {
		props: z.object({ word: z.string() }),
		askedFor,
		render: async ({ word }: { word: string }) => {
			rendered += 1;
			const text = `The word is ${word} (${rendered}).`;
			return { subject: `About ${word}`, html: `<p>${text}</p>`, text };
		},
	};
}

/** Queues one of the two; returns its id. */
export function queueTestMail(
	to: string,
	options: { message?: keyof typeof TEST_MESSAGES; accountId?: string; word?: string } = {},
): Promise<string> {
	const { message = "note", accountId, word = "dopamine" } = options;
	return inTransaction((tx) => queueMail(tx, { message, to, accountId, props: { word } }));
}

/** A row of the outbox, as it is now. */
export function outboxRow(id: string) {
	return db().outboxMail.findUniqueOrThrow({ where: { id } });
}
