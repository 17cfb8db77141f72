import { Form } from "@remix-run/react";
import { Section } from "#app/ui/index.ts";
import type { GoingModel } from "./going-model.ts";

/** Who else goes, as far as the reader may see, and the reader's own “I'm going”. */
export function GoingSection({ going }: { going: GoingModel }) {
	const { action, own, signIn, empty, people, count, more } = going;
	if (!action && !signIn && people.length === 0) return null;
	return (
		<Section id="going" title={going.title}>
			{people.length > 0 ? (
				<p className="going-people">
					{count}:{" "}
					{people.map((person, at) => (
						<span key={person.href}>
							{at > 0 && ", "}
							<a href={person.href}>{person.label}</a>
						</span>
					))}
					{more && <span className="text-quiet"> {more}</span>}
				</p>
			) : (
				empty && <p className="text-quiet">{empty}</p>
			)}
			{signIn && (
				<p className="going-form">
					<a className="button" rel="nofollow" href={signIn}>
						I’m going
					</a>
				</p>
			)}
			{action && (
				<>
					{own && <p className="going-own">{going.ownWords}</p>}
					{going.mayChange && (
						<Form method="post" action={action} className="going-form" preventScrollReset key={own}>
							<label htmlFor="going-visibility">Who may see it</label>
							<select id="going-visibility" name="visibility" className="input" defaultValue={going.chosen}>
								{going.choices.map(({ value, label }) => (
									<option key={value} value={value}>
										{label}
									</option>
								))}
							</select>
							<button type="submit" className="button">
								{own ? "Save" : "I’m going"}
							</button>
						</Form>
					)}
					{own && (
						<Form method="post" action={`${action}/stop`} className="going-form" preventScrollReset>
							<button type="submit" className="button">
								I’m not going
							</button>
						</Form>
					)}
					<p className="text-quiet going-note">
						This is no registration. Others see it only as far as they{" "}
						<a href="/settings/visibility">see your profile</a>.
					</p>
				</>
			)}
		</Section>
	);
}
