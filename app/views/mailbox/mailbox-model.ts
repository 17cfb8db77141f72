import { utcTime } from "../utc-time.ts";

interface Entry {
	id: string;
	to: string;
	message: string;
	subject: string | null;
	state: string;
	at: Date;
}

export type MailRow = ReturnType<typeof mailRow>;
export type MailModel = ReturnType<typeof mailModel>;

/** A line of the mailbox in words. */
export function mailRow({ id, to, message, subject, state, at }: Entry) {
	return {
		id,
		href: `/dev/mailbox/${id}`,
		to,
		subject: subject ?? `${message} (${stateWords(state)})`,
		at: utcTime(at),
	};
}

/** A mail's own page in words. */
export function mailModel(
	mail: Entry & {
		letter: {
			from: { name: string; address: string };
			text: string;
			headers: Readonly<Record<string, string>>;
		} | null;
		trouble: string | null;
	},
) {
	const { letter, trouble } = mail;
	const row = mailRow(mail);
	return {
		...row,
		trouble,
		letter: letter && {
			htmlHref: `${row.href}/html`,
			text: linkedParts(letter.text),
			headers: [
				["From", `${letter.from.name} <${letter.from.address}>`],
				["To", mail.to],
				["Subject", row.subject],
				["Date", row.at.text],
				...Object.entries(letter.headers),
			] as [string, string][],
		},
	};
}

/** A text in parts, where those that are addresses can be followed. */
export function linkedParts(text: string): { text: string; href?: string }[] {
	return text
		.split(/(https?:\/\/[^\s<>]*[^\s<>.,;:!?)])/)
		.map((part, at) => (at % 2 === 1 ? { text: part, href: part } : { text: part }))
		.filter((part) => part.text !== "");
}

function stateWords(state: string): string {
	return state === "pending" || state === "sending" ? "on its way" : state;
}
