import type { ReactNode } from "react";
import { PageHeader, Section } from "#app/ui/index.ts";

/** How long things are kept, as the code has it. */
export type PrivacyTerms = {
	sessionDays: number;
	codeMinutes: number;
	expiredHours: number;
	uploadHours: number;
	mailDays: number;
	exportDays: number;
	jobDays: number;
	eraseDays: number;
	backupDays: number;
	draftDays: number;
	confirmDays: number;
};

export type PrivacyProps = {
	terms: PrivacyTerms;
	/** How mails leave. */
	mail: "resend" | "smtp" | "mailbox";
	/** Where people can sign in besides here. */
	providers: { orcid: boolean; github: boolean };
	contactEmail: string;
};

/** What is kept of people, why, how long, and who sees it. A test holds its numbers against the code. */
export function PrivacyStatement({ terms, mail, providers, contactEmail }: PrivacyProps) {
	const contact = <a href={`mailto:${contactEmail}`}>{contactEmail}</a>;
	return (
		<article className="statement">
			<PageHeader
				title="Privacy"
				lede="What we keep about you, why, for how long, and who sees it. No advertising, no tracking, nothing sold, nothing handed on but what is named here."
			/>
			<Section id="visitors" title="When you only read">
				<p>
					You need no account. Each request leaves a line in a log: the time, the path without what stands
					after its “?”, whether it went well, and a number by which a fault can be found. Your network
					address is not in it. Logs go after {terms.backupDays} days.
				</p>
				<p>
					To keep machines from guessing passwords we count what is sent from each network address. The counts
					stand under a scrambled form of the address that only this site can make, and go within a day.
				</p>
			</Section>
			<Section id="account" title="When you have an account">
				<Kept>
					<Item what="Your e-mail address">
						To sign in and to write to you. As long as the account. Others see it only where you say so under{" "}
						<a href="/settings/visibility">Who sees what</a>; administrators see the addresses of those who
						have an office here.
					</Item>
					<Item what="Ways to sign in">
						Passkeys and identities until you remove them; a password only in a form that can check it; the
						secret of an authenticator app encrypted. Nobody but you sees which you have.
					</Item>
					<Item what="Where you are signed in">
						The browser in words (“Firefox on Linux”), and when it was last here, so that you can tell your
						own from others. Until you sign out, or {terms.sessionDays} days after the last visit.
					</Item>
					<Item what="Codes to sign in">
						They work for {terms.codeMinutes} minutes and are forgotten {terms.expiredHours} hours later, and
						with them the address that they went to, also where it has no account here.
					</Item>
					<Item what="Profile, picture, works, offers and needs, free hours">
						So that others find you. As long as you leave them there. At first nobody sees them; then whom you
						choose: members, or everyone. What is open to everyone may be kept by search engines and others
						beyond our reach. Files of works that you upload are gone after {terms.uploadHours} hours.
					</Item>
					<Item what="Whom you blocked">
						To keep you apart. Until you lift it. Nobody else learns of it, moderators neither.
					</Item>
					<Item what="Reports, and what was decided">
						To settle them. What you report is read by moderators, never by whom it is about. Until the
						account of the person reported is erased; without your name from when yours is. Reports about
						pages of the catalogue stay.
					</Item>
					<Item what="“This is me”">
						What you said about a name in the catalogue, for the moderators who decide. As long as the
						account. The correction itself, or that a name is gone, stays: it is what you asked for, and names
						no account.
					</Item>
					<Item what="Mails to you">
						What stands in a mail is kept until it is sent; that it was sent, to whom, and whether it arrived,
						for {terms.mailDays} days. If your server refuses our mail, or you call it spam, your address is
						marked so that you get only what you ask for.
					</Item>
					<Item what="Work in the background">
						Which job was done when, with numbers instead of names, for {terms.jobDays} days.
					</Item>
				</Kept>
			</Section>
			<Section id="posting" title="When you post or change an event">
				<Kept>
					<Item what="Drafts and proposals">
						What you typed and pasted, so that nothing is lost. Only you see a draft; what you propose the
						moderators see. Without an account a draft is forgotten after {terms.draftDays} days without a
						visit; with one, when you erase the account. What is published stays in the catalogue, without
						you.
					</Item>
					<Item what="The address with which you propose">
						To prove that you read it, and to write to you. If you do not open the link it is forgotten after{" "}
						{terms.confirmDays} days; else it is kept with the proposal until you sign in with it. Nobody but
						the moderators sees it.
					</Item>
					<Item what="What you change">
						The history of an event shows everybody when it was changed and why, and your name only to those
						who may see your profile. Once your account is erased it names nobody.
					</Item>
				</Kept>
			</Section>
			<Section id="audit" title="The log of acts">
				<p>
					Signing in, changes of rights and of ways to sign in, and the decisions of moderators go into a log
					that cannot be changed, so that misuse can be found. It knows you by a number and holds no name and
					no address. Administrators read it. It is kept for ever; once your account is erased the number
					belongs to nobody.
				</p>
			</Section>
			<Section id="cookies" title="Cookies">
				<p>Five, all our own, none for following you; so there is no banner.</p>
				<ul>
					<li>
						<strong>session</strong> signs you in. It opens nothing any more after {terms.sessionDays} days
						without a visit.
					</li>
					<li>
						<strong>browser</strong> makes sure that a code works only in the browser that asked for it. An
						hour.
					</li>
					<li>
						<strong>oauth</strong>, only while you sign in by another site. Minutes.
					</li>
					<li>
						<strong>posting</strong>, only once you draft an event without an account, opens your drafts
						again. Three months.
					</li>
					<li>
						<strong>theme</strong> remembers light or dark, if you chose one. A year.
					</li>
				</ul>
			</Section>
			<Section id="others" title="Who else gets something">
				<p>
					{MAIL[mail]}
					{mail === "mailbox" ? "" : " They get your address and the text of the mail, and nothing else."}
				</p>
				{(providers.orcid || providers.github) && (
					<p>
						If you sign in by{" "}
						{[providers.orcid && "ORCID", providers.github && "GitHub"].filter(Boolean).join(" or ")}, they
						learn that you do, and tell us your id and name there. We give them nothing.
					</p>
				)}
				<p>
					If you import your works from ORCID, we ask their public service for what stands under your iD.
					Pages here load nothing from elsewhere.
				</p>
			</Section>
			<Section id="rights" title="What you can do">
				<ul>
					<li>
						See and take along everything: <a href="/settings/data">Your data</a> makes a ZIP file, which
						stays there for {terms.exportDays} days.
					</li>
					<li>
						Correct it: every part of your profile under <a href="/settings/profile">your settings</a>.
					</li>
					<li>
						Delete the account, <a href="/settings/data">there</a>, too. At once nobody sees you; after{" "}
						{terms.eraseDays} days it is erased; until then signing in can restore it. Reports about you go
						with it; what you reported about others stays without you.
					</li>
					<li>
						Ask anything, object to anything, or have a name in the catalogue corrected or removed without an
						account: {contact}. If our answer does not satisfy you, the data protection authority of your
						country hears you.
					</li>
				</ul>
				<p>
					Backups of the database are thrown away after {terms.backupDays} days. What is erased here is gone
					from them by then, and is erased again if one has to be restored.
				</p>
			</Section>
		</article>
	);
}

const MAIL: Record<PrivacyProps["mail"], string> = {
	resend: "Our mails are sent by Resend (resend.com), a company in the United States.",
	smtp: "Our mails are sent by the mail server of whoever runs this site.",
	mailbox:
		"Mails don’t leave this machine: they lie in its own mailbox, with their text, as long as it is remembered that they were sent.",
};

function Kept({ children }: { children: ReactNode }) {
	return <dl className="definition-list kept">{children}</dl>;
}

function Item({ what, children }: { what: string; children: ReactNode }) {
	return (
		<div>
			<dt>{what}</dt>
			<dd>{children}</dd>
		</div>
	);
}
