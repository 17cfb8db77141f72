import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useRouteLoaderData } from "@remix-run/react";
import {
	APPEAL_ANSWERED_WITHIN_DAYS,
	APPEAL_WITHIN_DAYS,
	DECIDED_WITHIN_DAYS,
	REPORT_OUTCOMES,
} from "#app/domain/moderation/index.ts";
import { publicPage } from "#app/http/public-page.ts";
import { PageHeader, Section } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, {
		title: "Code of conduct",
		description: "What we expect of each other here, how to report what goes wrong, and what happens then.",
		path: "/conduct",
	});

export default function Conduct() {
	const site = useRouteLoaderData("root") as { contactEmail?: string } | undefined;
	const contact = site?.contactEmail ? (
		<a href={`mailto:${site.contactEmail}`}>{site.contactEmail}</a>
	) : (
		"the people who run this site"
	);
	return (
		<article className="statement">
			<PageHeader
				title="Code of conduct"
				lede="People of several fields, careers and countries meet here. This is how we treat each other, and what happens when somebody does not."
			/>
			<Section id="expected" title="What we expect">
				<ul>
					<li>
						Write to others as you would speak to a colleague whom you respect, whatever their field, stage,
						country or way with English.
					</li>
					<li>Be yourself: your own name, your own work, an account of your own.</li>
					<li>Offer what you can really give, and ask for what you really need.</li>
					<li>
						Argue about the matter and leave the person out of it. Basic questions about another field are
						welcome: they are what this site is for.
					</li>
					<li>Take a no for an answer, and silence for a no.</li>
					<li>Keep to yourself what was shown to you alone.</li>
				</ul>
			</Section>
			<Section id="not-accepted" title="What is not accepted">
				<ul>
					<li>
						Threats, insults, and words that belittle somebody for origin, sex, gender, whom they love,
						disability, age, faith, looks or career stage.
					</li>
					<li>Advances that are not wanted, and going on after a no or a block, here or elsewhere.</li>
					<li>Pretending to be somebody else; inventing works, posts or degrees.</li>
					<li>Showing private things of others without their consent.</li>
					<li>Advertising, and the same letter to many.</li>
					<li>Collecting profiles or addresses by machine.</li>
					<li>Reports made in order to harm, and revenge on those who report.</li>
				</ul>
				<p>
					This holds for everything on this site, and for what people do to each other by mail, in calls and
					in person because they met here.
				</p>
			</Section>
			<Section id="report" title="How to report">
				<p>
					Every profile has a link “Report” at its foot, and pages of the catalogue have “Report this page”.
					Choose what it is about and say what happened; a sentence or two will do. You need to be signed in.
					If you can't be, or if your report is about the people who run this site, write to {contact}.
				</p>
				<p>
					You need not wait for anybody in order to be left alone: “Block” on a profile works at once, both
					ways, and the other is not told. Where somebody is in danger, call the police first.
				</p>
			</Section>
			<Section id="then" title="What happens then">
				<ol>
					<li>You get a receipt by mail.</li>
					<li>
						A moderator reads your report, the profile as it stands, and earlier decisions about it.
						Moderators see who reported; the person reported is not told.
					</li>
					<li>
						Within {DECIDED_WITHIN_DAYS} days they decide one of four things:
						<ul>
							<li>
								<strong>{REPORT_OUTCOMES.no_breach}.</strong> Nothing changes, and the person reported is not
								troubled.
							</li>
							<li>
								<strong>{REPORT_OUTCOMES.warned}.</strong> They are told what was wrong and what is expected.
							</li>
							<li>
								<strong>{REPORT_OUTCOMES.content_removed}.</strong> Parts of the profile are emptied, or all
								of it is hidden.
							</li>
							<li>
								<strong>{REPORT_OUTCOMES.suspended}.</strong> They can't sign in any more, and their profile
								is seen by nobody.
							</li>
						</ul>
					</li>
					<li>
						You are told the decision and its reason. So is the person reported, where anything was decided
						that concerns them; your name and your words are not in that mail.
					</li>
				</ol>
			</Section>
			<Section id="who" title="Who decides">
				<p>
					Moderators, whom the administrators of this site appoint. Nobody decides about themselves or about a
					report of their own, and reports about moderators and administrators are decided by an
					administrator. Each decision goes into a log that nobody can change; the{" "}
					<a href="/moderation/log">public log</a> says what was decided, without persons.
				</p>
			</Section>
			<Section id="appeal" title="Appeals">
				<p>
					If a decision about you, or about your report, is wrong, write to {contact} within{" "}
					{APPEAL_WITHIN_DAYS} days. Somebody who had no part in it looks at it anew and answers within{" "}
					{APPEAL_ANSWERED_WITHIN_DAYS} days. A suspension that was wrong is lifted, and the profile is seen
					as it was before.
				</p>
			</Section>
		</article>
	);
}
