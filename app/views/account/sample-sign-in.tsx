import { Section } from "#app/ui/index.ts";

/** In a demonstration: signing in at one click as somebody who does not exist. */
export function SampleSignIn({
	personas,
	returnTo,
}: {
	personas: { key: string; label: string }[];
	returnTo: string | undefined;
}) {
	return (
		<Section id="samples" title="Or look around as somebody else">
			<p>Everybody in this demonstration is made up. Nothing is asked; choose whom you want to be.</p>
			<form method="post" action="/sign-in/sample" className="sample-sign-in">
				{returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
				{personas.map(({ key, label }) => (
					<button key={key} type="submit" name="persona" value={key} className="button">
						As {label}
					</button>
				))}
			</form>
		</Section>
	);
}
