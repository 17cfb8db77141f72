import type { MailTransport } from "./mail-transport.ts";

/** The mailbox of local mode: a mail is sent when it lies there, and there it stays. */
export const mailboxTransport: MailTransport = {
	name: "mailbox",
	knowsRepeats: true,
	keeps: true,
	freeze: async (letter) => JSON.stringify(letter),
	send: async () => ({ kind: "sent", providerId: null }),
};
