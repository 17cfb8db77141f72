import { createTransport } from "nodemailer";
import { log } from "../log.server.ts";
import type { MailTransport } from "./mail-transport.ts";
import type { Outcome } from "./outcomes.ts";

const PATIENCE_MS = 30_000;
const REFUSED_LOGIN_WAIT_SECONDS = 5 * 60;

/**
 * Sends by SMTP. A server knows no repeats: where a connection breaks after the mail was sent and before that was
 * confirmed, it goes again, with the same Message-ID, by which most mailboxes show it once.
 */
export function createSmtpTransport({ url, sender }: { url: string; sender: string }): MailTransport {
	const writer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
	const server = createTransport({
		url,
		connectionTimeout: PATIENCE_MS,
		greetingTimeout: PATIENCE_MS,
		socketTimeout: PATIENCE_MS,
	});
	return {
		name: "smtp",
		knowsRepeats: false,
		keeps: false,

		freeze: async ({ headers: { "Message-ID": messageId, ...headers }, ...letter }) => {
			const { message } = await writer.sendMail({ ...letter, messageId, headers });
			return message.toString();
		},

		send: async ({ frozen, recipient }) => {
			try {
				const { response } = await server.sendMail({
					envelope: { from: sender, to: recipient },
					raw: frozen,
				});
				return { kind: "sent", providerId: response.slice(0, 200) };
			} catch (error) {
				return outcomeOf(error);
			}
		},
	};
}

function outcomeOf(error: unknown): Outcome {
	const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string };
	const trouble = `${code ?? "error"}: ${message ?? String(error)}`;
	if (code === "EAUTH" || code === "ENOAUTH") {
		log.error("The mail server refuses the login: no mail leaves until SMTP_URL is right", { code });
		return { kind: "again", trouble, afterSeconds: REFUSED_LOGIN_WAIT_SECONDS };
	}
	if (responseCode !== undefined && responseCode >= 500) return { kind: "failed", trouble };
	return { kind: "again", trouble };
}
