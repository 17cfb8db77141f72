import type { ReactNode } from "react";

export type MailLinkProps = { to: string; subject: string; body: string; children: ReactNode };

/** Opens the reader's own mail program with a letter begun. */
export function MailLink({ to, subject, body, children }: MailLinkProps) {
	return <a href={mailtoHref(to, subject, body)}>{children}</a>;
}

/** A mailto address (RFC 6068): everything percent-encoded, line ends as CRLF. */
export function mailtoHref(to: string, subject: string, body: string): string {
	const lines = body.replace(/\r?\n/g, "\r\n");
	const address = encodeURIComponent(to).replace("%40", "@");
	return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
