import type { Letter } from "./letter.server.ts";
import type { Outcome } from "./outcomes.ts";

/** One way for mails to leave. */
export interface MailTransport {
	name: "resend" | "smtp" | "mailbox";
	/** Whether the other side knows a mail again that it was handed before. */
	knowsRepeats: boolean;
	/** Whether what was sent stays in the outbox. */
	keeps: boolean;
	/** The exact bytes of one mail, made once. */
	freeze(letter: Letter, id: string): Promise<string>;
	/** Hands the bytes over. Never throws: what went wrong is an outcome. */
	send(mail: { id: string; frozen: string; recipient: string }, signal: AbortSignal): Promise<Outcome>;
}
