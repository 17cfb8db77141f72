import { Breadcrumbs, EmptyState, PageHeader, Section } from "#app/ui/index.ts";
import type { MailModel } from "./mailbox-model.ts";
import { useFreshness } from "./use-freshness.ts";

/** One mail: as mail programs show it, as text, and its headers. */
export function MailView({ mail }: { mail: MailModel }) {
	const { letter } = mail;
	useFreshness({ until: letter !== null });
	return (
		<>
			<Breadcrumbs crumbs={[{ href: "/dev/mailbox", label: "Mailbox" }]} />
			<PageHeader title={mail.subject} lede={`To ${mail.to}, ${mail.at.text}`} />
			{letter ? (
				<>
					<Section id="html" title="As mail programs show it">
						<iframe
							className="mail-frame"
							title="The mail"
							src={letter.htmlHref}
							sandbox="allow-popups allow-popups-to-escape-sandbox"
						/>
					</Section>
					<Section id="text" title="As text">
						<pre className="mail-text">
							{letter.text.map(({ text, href }, at) =>
								href ? (
									// biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places.
									<a key={at} href={href} target="_blank" rel="noreferrer">
										{text}
									</a>
								) : (
									text
								),
							)}
						</pre>
					</Section>
					<Section id="headers" title="Headers">
						<dl className="mail-headers">
							{letter.headers.map(([name, value]) => (
								<div key={name}>
									<dt>{name}</dt>
									<dd>{value}</dd>
								</div>
							))}
						</dl>
					</Section>
				</>
			) : (
				<EmptyState title="There is nothing to see of this mail.">
					<p>{mail.trouble ?? "It is written when the worker gets to it; this page then shows it."}</p>
				</EmptyState>
			)}
		</>
	);
}
