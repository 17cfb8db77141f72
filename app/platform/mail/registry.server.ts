import type { z } from "zod";
import { AppError } from "../errors.ts";

/** What every mail may say of the site. */
export interface MailSite {
	name: string;
	/** Its address, without trailing slash. */
	url: string;
	/** Where questions go. */
	contact: string;
}

/** One kind of mail, as the mailer needs it. */
export interface MailMessage {
	// biome-ignore lint/suspicious/noExplicitAny: a message takes its own props alone, which no common type can say.
	props: z.ZodType<any>;
	/** Whether its reader asked for this very mail: then it goes to suppressed addresses too. */
	askedFor: boolean;
	// biome-ignore lint/suspicious/noExplicitAny: as above.
	render(props: any, site: MailSite): Promise<{ subject: string; html: string; text: string }>;
}

export type MailRegistry = Readonly<Record<string, MailMessage>>;

let current: { registry: MailRegistry; name: string } | undefined;

/** Hands this process its messages and the name that they are sent under; composition roots do so at start. */
export function setMailRegistry(registry: MailRegistry, { name }: { name: string }): void {
	current = { registry, name };
}

/** The message of this name. Throws where none was handed over, and AppError("not_found") where there is no such message. */
export function mailMessage(name: string): MailMessage {
	if (!current) throw new Error("setMailRegistry was not called");
	const message = Object.hasOwn(current.registry, name) ? current.registry[name] : undefined;
	if (!message) throw new AppError("not_found", `There is no mail called ${JSON.stringify(name)}.`);
	return message;
}

/** The name that mails are sent under. */
export function mailSenderName(): string {
	if (!current) throw new Error("setMailRegistry was not called");
	return current.name;
}
