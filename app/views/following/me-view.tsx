import { Form } from "@remix-run/react";
import { DeadlineRow, EmptyState, ListRow, RowList, Section } from "#app/ui/index.ts";
import { SignOut } from "../account/sign-out.tsx";
import type { MeModel } from "./me-model.ts";

/** One's own page: time first, then what one follows, organizes and decides, and oneself. */
export function MeView({ me }: { me: MeModel }) {
	return (
		<>
			<div className="home-lists">
				<Section id="closing" title="What closes next for you" aside={<a href="/deadlines">All deadlines</a>}>
					<Closing me={me} />
				</Section>
				<Section id="going" title="Where you go next" aside={<a href="/events">All events</a>}>
					{me.going.length > 0 ? (
						<RowList label="Where you go next">
							{me.going.map((row) => (
								<ListRow key={row.href} {...row} />
							))}
						</RowList>
					) : (
						<EmptyState
							title="You have not said that you go anywhere."
							actions={[{ href: "/events", label: "Events to come" }]}
						>
							<p>“I’m going” on an event’s page puts it here, and you hear of it when it changes.</p>
						</EmptyState>
					)}
				</Section>
			</div>
			<Section id="following" title="What you follow">
				<Following me={me} />
			</Section>
			<div className="me-lists">
				<Section id="organizing" title="What you organize">
					{me.organized.length > 0 ? (
						<ul className="plain-list">
							{me.organized.map(({ href, label, kind }) => (
								<li key={href}>
									<a href={href}>{label}</a> <span className="text-quiet">{kind}</span>
								</li>
							))}
						</ul>
					) : (
						<EmptyState title="You organize nothing here yet.">
							<p>An event that you propose is yours to keep up once it is published.</p>
						</EmptyState>
					)}
				</Section>
				{me.waiting && (
					<Section id="moderating" title="What you moderate" aside={<a href="/moderation">Moderation</a>}>
						{me.waiting.length > 0 ? (
							<ul className="plain-list">
								{me.waiting.map(({ label, href }) => (
									<li key={label}>{href ? <a href={href}>{label}</a> : label}</li>
								))}
							</ul>
						) : (
							<p className="text-quiet">Nothing waits for a decision.</p>
						)}
					</Section>
				)}
				<Section id="you" title="What others may know of you">
					<p className="me-next">
						{me.profile.next ? (
							<>
								Next: <a href={me.profile.next.href}>{me.profile.next.label}</a>{" "}
								<span className="text-quiet">{me.profile.next.left}</span>
							</>
						) : (
							"Your profile says all that it can."
						)}{" "}
						{me.profile.seenBy}
					</p>
					<Links
						links={[
							["/settings/profile", "Your profile"],
							["/settings/works", "Your works"],
							["/claims", "Your name in the catalogue"],
							["/settings/visibility", "Who sees what"],
						]}
					/>
				</Section>
				<Section id="account" title="Your account">
					<Links
						links={[
							["/settings/security", "Ways to sign in, and where you are signed in"],
							["/settings/data", "Take your data along, or delete it"],
						]}
					/>
					<SignOut />
				</Section>
			</div>
		</>
	);
}

function Closing({ me }: { me: MeModel }) {
	if (me.closing.length > 0)
		return (
			<RowList label="What closes next for you" shape="deadlines">
				{me.closing.map(({ id, ...row }) => (
					<DeadlineRow key={id} {...row} />
				))}
			</RowList>
		);
	return (
		<EmptyState
			title={me.hasFollowed ? "Nothing that you follow closes soon." : "Nothing stands here yet."}
			actions={[{ href: "/deadlines", label: "All deadlines" }]}
		>
			<p>
				{me.hasFollowed
					? "As soon as a deadline of it is announced, it stands here."
					: "Follow a series, a topic or an event, and its deadlines stand here."}
			</p>
		</EmptyState>
	);
}

function Following({ me }: { me: MeModel }) {
	if (!me.hasFollowed)
		return (
			<EmptyState
				title="You follow nothing yet."
				actions={[
					{ href: "/series", label: "Series" },
					{ href: "/topics", label: "Topics" },
					{ href: "/organizations", label: "Organizations" },
				]}
			>
				<p>“Follow” stands on every page of the catalogue. We write when dates or deadlines move.</p>
			</EmptyState>
		);
	return (
		<div className="followed">
			{me.followed.map(({ title, items }) => (
				<section key={title} aria-label={title}>
					<h3>{title}</h3>
					<ul>
						{items.map(({ kind, slug, name, gone, href }) => (
							<li key={slug}>
								<span>
									{gone ? name : <a href={href}>{name}</a>}
									{gone && <span className="text-quiet"> withdrawn</span>}
								</span>
								<Form method="post" action="/follow/stop" preventScrollReset>
									<input type="hidden" name="kind" value={kind} />
									<input type="hidden" name="slug" value={slug} />
									<input type="hidden" name="returnTo" value="/me" />
									<button type="submit" className="link-button">
										Stop<span className="sr-only"> following {name}</span>
									</button>
								</Form>
							</li>
						))}
					</ul>
				</section>
			))}
		</div>
	);
}

function Links({ links }: { links: readonly (readonly [string, string])[] }) {
	return (
		<ul className="plain-list">
			{links.map(([href, label]) => (
				<li key={href}>
					<a href={href}>{label}</a>
				</li>
			))}
		</ul>
	);
}
