import type { ReactNode } from "react";
import { Breadcrumbs, EmptyState, PageHeader, Section, Tag, TopicList } from "#app/ui/index.ts";
import { FactList } from "../fact-list.tsx";
import { ZoneForm } from "../zone-form.tsx";
import type { PersonPageModel } from "./person-page-model.ts";
import { WeekPicture } from "./week-picture.tsx";

/** A person's page: what they work on, offer and need; beside it how to reach them. */
export function PersonView({ person }: { person: PersonPageModel }) {
	const { offers, needs, works } = person;
	const nothing = person.about.length + offers.length + needs.length + (works?.count ?? 0) === 0;
	return (
		<article className="detail person">
			<Breadcrumbs crumbs={[{ label: "People", href: "/people" }, { label: person.name }]} />
			{person.note && (
				<p className="notice">
					{person.note} <a href="/settings/visibility">Who sees what</a>
				</p>
			)}
			<PersonHead person={person} />
			<div className="detail-columns">
				<div className="detail-main">
					{person.about.length > 0 && (
						<Section id="about" title="About">
							<div className="prose person-about">
								{person.about.map((paragraph) => (
									<p key={paragraph}>{paragraph}</p>
								))}
							</div>
						</Section>
					)}
					{offers.length + needs.length > 0 && <Exchange offers={offers} needs={needs} />}
					{works && works.count > 0 && <Works works={works} />}
					{nothing && <Nothing person={person} />}
				</div>
				<PersonFacts person={person} />
			</div>
		</article>
	);
}

function PersonHead({ person }: { person: PersonPageModel }) {
	const { place } = person;
	return (
		<div className="person-head">
			<img src={person.picture} width={144} height={144} alt="" className="person-picture" />
			<PageHeader
				kicker={
					<>
						{person.kicker} {person.sample && <Tag>sample</Tag>}
					</>
				}
				title={person.name}
				shares={person.shares}
				actions={<PersonActions person={person} />}
			>
				{(place.affiliation || place.rest) && (
					<p className="person-place">
						{place.href ? <a href={place.href}>{place.affiliation}</a> : place.affiliation}
						{place.affiliation && place.rest && ", "}
						{place.rest}
					</p>
				)}
				{person.introductions && <p className="text-quiet">{person.introductions}.</p>}
			</PageHeader>
		</div>
	);
}

function PersonActions({ person }: { person: PersonPageModel }) {
	if (person.reader === "self") {
		return (
			<a className="button" href="/settings/profile">
				Edit your profile
			</a>
		);
	}
	return (
		<>
			<a href={`${person.path}/report`} rel="nofollow">
				Report
			</a>
			{person.reader === "member" && <a href={`${person.path}/block`}>Block</a>}
		</>
	);
}

type Line = { kind: string; text: string };

function Exchange({ offers, needs }: { offers: Line[]; needs: Line[] }) {
	return (
		<div className="exchange">
			<ExchangeSide id="offers" title="Offers" lines={offers} />
			<ExchangeSide id="needs" title="Needs" lines={needs} />
		</div>
	);
}

function ExchangeSide({ id, title, lines }: { id: string; title: string; lines: Line[] }) {
	if (lines.length === 0) return null;
	return (
		<Section id={id} title={title}>
			<ul className="exchange-lines">
				{lines.map(({ kind, text }) => (
					<li key={`${kind} ${text}`}>
						<span className="exchange-kind">{kind}</span>
						<span>{text}</span>
					</li>
				))}
			</ul>
		</Section>
	);
}

function Works({ works }: { works: NonNullable<PersonPageModel["works"]> }) {
	const count = works.more
		? `the latest ${works.count}`
		: works.count === 1
			? "1 work"
			: `${works.count} works`;
	return (
		<Section id="works" title="Works" aside={count}>
			<dl className="works-by-year">
				{works.years.map(({ year, works: group }) => (
					<div key={year}>
						<dt>{year}</dt>
						{group.map((work) => (
							<dd key={work.id}>
								<p className="work-title">
									{work.href ? (
										<a href={work.href} rel="nofollow noopener">
											{work.title}
										</a>
									) : (
										work.title
									)}
								</p>
								{(work.authors || work.venue) && (
									<p className="text-quiet work-line">
										{work.authors}
										{work.authors && work.venue && ". "}
										{work.venue && <i>{work.venue}</i>}
									</p>
								)}
							</dd>
						))}
					</div>
				))}
			</dl>
		</Section>
	);
}

function Nothing({ person }: { person: PersonPageModel }) {
	const own = person.reader === "self";
	return (
		<Section id="about" title="About">
			<EmptyState
				title={
					own ? "You have not said yet what you offer and need." : `${person.name} has not said more yet.`
				}
				actions={own ? [{ href: "/settings/profile/exchange", label: "Say what you offer and need" }] : []}
			/>
		</Section>
	);
}

function PersonFacts({ person }: { person: PersonPageModel }) {
	const { orcid, email, links, week } = person;
	const known = person.facts.filter(
		({ text, links: addresses }) => text || (addresses && addresses.length > 0),
	);
	return (
		<div className="detail-facts">
			{person.topics.length > 0 && (
				<Section id="topics" title="Topics">
					<TopicList topics={person.topics} />
				</Section>
			)}
			{person.methods.length > 0 && (
				<Section id="methods" title="Methods">
					<p>{person.methods.join(", ")}</p>
				</Section>
			)}
			{(orcid || email || links.length > 0) && (
				<Section id="reach" title="Elsewhere">
					<ul className="person-links">
						{email && (
							<li>
								<EmailAddress {...email} />
							</li>
						)}
						{orcid && (
							<li>
								<a href={orcid.href} rel="me nofollow noopener">
									ORCID {orcid.id}
								</a>{" "}
								<span className="text-quiet">{orcid.verified ? "verified" : "not verified"}</span>
							</li>
						)}
						{links.map(({ href, label }) => (
							<li key={href}>
								<a href={href} rel="me nofollow noopener">
									{label}
								</a>
							</li>
						))}
					</ul>
				</Section>
			)}
			{week && (
				<Section id="hours" title="Free hours">
					<WeekPicture week={week} />
					<ZoneForm action={person.path} params="" timeZone={person.readerZone} />
				</Section>
			)}
			{known.length > 0 && (
				<Section id="facts" title="At a glance">
					<FactList facts={known} />
				</Section>
			)}
		</div>
	);
}

/** Members may write at once; strangers, and what reads the web for addresses, get it in words. */
function EmailAddress({ user, host, open }: { user: string; host: string; open: boolean }): ReactNode {
	if (open) return <a href={`mailto:${encodeURIComponent(user)}@${host}`}>{`${user}@${host}`}</a>;
	return (
		<>
			<span>{user}</span> <i>at</i> <span>{host}</span>
		</>
	);
}
