import { Section } from "#app/ui/index.ts";
import type { StepsModel } from "./profile-steps-model.ts";

/** How far the profile has come, page by page. */
export function ProfileSteps({ steps }: { steps: StepsModel }) {
	return (
		<Section
			id="steps"
			title="How far it is"
			aside={
				<>
					Your page: <a href={steps.page.href}>{steps.page.label}</a>
				</>
			}
		>
			<ol className="profile-steps">
				{steps.steps.map(({ href, label, current, state }) => (
					<li key={href}>
						<a href={href} aria-current={current ? "page" : undefined}>
							{label}
						</a>
						<span className="text-quiet">{state}</span>
					</li>
				))}
			</ol>
			<p className="text-quiet profile-steps-note">
				Only a name is needed for a page of your own. Say as much of the rest as you like.
			</p>
		</Section>
	);
}
