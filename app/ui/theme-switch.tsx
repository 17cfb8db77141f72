export type Theme = "light" | "dark" | null;

const choices = [
	{ value: "light", label: "Light", theme: "light" },
	{ value: "dark", label: "Dark", theme: "dark" },
	{ value: "system", label: "As my system", theme: null },
] as const;

/** Asks the server for the other theme and comes back to `returnTo`. */
export function ThemeSwitch({ theme, returnTo }: { theme: Theme; returnTo: string }) {
	return (
		<form method="post" action="/theme" className="theme-switch">
			<fieldset>
				<legend>Theme</legend>
				<input type="hidden" name="returnTo" value={returnTo} />
				{choices.map((choice) => (
					<button
						key={choice.value}
						type="submit"
						name="theme"
						value={choice.value}
						aria-pressed={choice.theme === theme}
					>
						{choice.label}
					</button>
				))}
			</fieldset>
		</form>
	);
}
