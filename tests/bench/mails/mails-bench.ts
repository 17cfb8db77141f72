import type { BenchPart } from "../part.ts";
import { type MailFigures, measureMails } from "./measure-mails.ts";

/** How many mails a second leave through the outbox. */
export const mailsBench: BenchPart = {
	name: "mails",
	async run({ createDatabase }) {
		return section(await measureMails(createDatabase));
	},
};

function section({ mails, raw, workers }: MailFigures): string {
	const rows = workers.map(
		({ count, perSecond }) =>
			`| ${count} | ${whole(perSecond)} | ${whole(raw)} | ${(perSecond / raw).toFixed(2)} |`,
	);
	return `## Mails

${whole(mails)} mails with a sign-in code: written by their template, frozen, sent one by one to the stand-in for Resend (which syncs each to its
log before it answers), settled. Each worker is a process of its own with its usual limits; the stand-in and PostgreSQL share the cores. Mails a
second by the stand-in's log, from the first to the last. *Alone*: what the stand-in takes from a client that only sends, four at a time.
Resend allows 5 to 10 requests a second: the aim is to be far above that.

| workers | mails a second | alone | outbox ÷ alone |
|---:|---:|---:|---:|
${rows.join("\n")}`;
}

function whole(value: number): string {
	return Math.round(value).toLocaleString("en-GB");
}
