import { type Environment, env } from "../env.server.ts";
import type { MailTransport } from "./mail-transport.ts";
import { mailboxTransport } from "./mailbox-transport.server.ts";
import { createResendTransport } from "./resend-transport.server.ts";
import { createSmtpTransport } from "./smtp-transport.server.ts";

let current: { environment: Environment; transport: MailTransport } | undefined;

/** The way that this process's environment says: Resend where it has a key, SMTP where it has a server, else the mailbox. */
export function mailTransport(): MailTransport {
	const environment = env();
	if (current?.environment !== environment) current = { environment, transport: choose(environment) };
	return current.transport;
}

function choose({ RESEND_API_KEY, RESEND_BASE_URL, SMTP_URL, MAIL_FROM }: Environment): MailTransport {
	if (RESEND_API_KEY) return createResendTransport({ key: RESEND_API_KEY, baseUrl: RESEND_BASE_URL });
	if (SMTP_URL) return createSmtpTransport({ url: SMTP_URL, sender: MAIL_FROM });
	return mailboxTransport;
}
