import { env } from "../env.server.ts";
import { mailMessage, mailSenderName } from "./registry.server.ts";

/** One mail as its reader gets it, before a transport makes bytes of it. */
export interface Letter {
	from: { name: string; address: string };
	to: string;
	subject: string;
	html: string;
	text: string;
	headers: Readonly<Record<string, string>>;
}

/** Writes the mail of an outbox row. Throws ZodError where its props are not what the message takes (any more). */
export async function writeLetter(mail: {
	id: string;
	message: string;
	recipient: string;
	props: unknown;
}): Promise<Letter> {
	const { PUBLIC_URL, CONTACT_EMAIL, MAIL_FROM } = env();
	const name = mailSenderName();
	const site = { name, url: PUBLIC_URL, contact: CONTACT_EMAIL };
	const { subject, html, text } = await mailMessage(mail.message).render(mail.props, site);
	return {
		from: { name, address: MAIL_FROM },
		to: mail.recipient,
		subject,
		html,
		text,
		headers: {
			"Message-ID": `<${mail.id}@${MAIL_FROM.slice(MAIL_FROM.lastIndexOf("@") + 1)}>`,
			// Answering machines leave such mails alone (RFC 3834).
			"Auto-Submitted": "auto-generated",
		},
	};
}
