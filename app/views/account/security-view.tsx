import { DefinitionList, PageHeader, Section } from "#app/ui/index.ts";
import type { SecurityModel, WayRow } from "./security-model.ts";

/** How an account is entered, from where it is open, and what happened to it. */
export function SecurityView({ model, done }: { model: SecurityModel; done: string | null }) {
	const { ways, add, secondFactor, devices, events } = model;
	return (
		<>
			<PageHeader title="Signing in" lede="The ways into your account, and where it is open." />
			<div role="status">{done && <p className="notice">{done}</p>}</div>
			{secondFactor.urgent && (
				<p className="notice">
					{secondFactor.urgent.text} <a href={secondFactor.urgent.href}>{secondFactor.urgent.label}</a>
				</p>
			)}
			<Section id="ways" title="Ways to sign in">
				<ul className="security-list">
					{ways.map((way) => (
						<Way key={way.key} way={way} />
					))}
				</ul>
				<Links links={add} />
			</Section>
			<Section id="second-factor" title="Second factor">
				<p className="prose">{secondFactor.state}</p>
				<Links links={secondFactor.links} />
			</Section>
			<Section id="devices" title="Where you are signed in">
				<ul className="security-list">
					{devices.map(({ sessionId, words, current, method, since, seen }) => (
						<li key={sessionId}>
							<div>
								<strong>{words}</strong>
								{current && " (this browser)"}
								<DefinitionList
									items={[
										{ term: "Signed in", detail: `${since.text}, ${method}` },
										{ term: "Last seen", detail: <time dateTime={seen.instant}>{seen.text}</time> },
									]}
								/>
							</div>
							{!current && (
								<form method="post" action={`/settings/security/sessions/${sessionId}/end`}>
									<button type="submit" className="button">
										Sign out there
									</button>
								</form>
							)}
						</li>
					))}
				</ul>
				{devices.length > 1 && (
					<form method="post" action="/settings/security/sessions/end-others" className="submit-row">
						<button type="submit" className="button">
							Sign out everywhere else
						</button>
					</form>
				)}
			</Section>
			<Section id="events" title="What happened lately">
				<ol className="security-events">
					{events.map(({ key, time, words, byOthers }) => (
						<li key={key}>
							<time dateTime={time.instant}>{time.text}</time>{" "}
							<span>
								{words}
								{byOthers && " (not by you)"}
							</span>
						</li>
					))}
				</ol>
				<p className="text-quiet">
					Something here that was not you? Sign out everywhere else, then remove the way that you don’t know.
				</p>
			</Section>
		</>
	);
}

function Way({ way }: { way: WayRow }) {
	return (
		<li>
			<div>
				<strong>{way.name}</strong>
				{way.detail && <span className="security-detail">{way.detail}</span>}
				{way.kept && <span className="security-detail">{way.kept}</span>}
			</div>
			<div className="security-actions">
				{way.actions.map(({ href, label, post }) =>
					post ? (
						<form key={href} method="post" action={href}>
							<button type="submit" className="button">
								{label}
							</button>
						</form>
					) : (
						<a key={href} href={href} aria-label={`${label}: ${way.name}`}>
							{label}
						</a>
					),
				)}
			</div>
		</li>
	);
}

function Links({ links }: { links: readonly { href: string; label: string }[] }) {
	if (links.length === 0) return null;
	return (
		<p className="submit-row security-links">
			{links.map(({ href, label }) => (
				<a key={href} href={href} className="button">
					{label}
				</a>
			))}
		</p>
	);
}
