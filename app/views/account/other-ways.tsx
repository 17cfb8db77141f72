import { Section } from "#app/ui/index.ts";
import { PasskeyForm } from "./passkey-form.tsx";
import { PROVIDER_NAMES } from "./provider-words.ts";

/** The ways to sign in for those who have set them up. */
export function OtherWays({
	passkeys,
	providers,
	returnTo,
}: {
	passkeys: boolean;
	providers: readonly (keyof typeof PROVIDER_NAMES)[];
	returnTo: string | undefined;
}) {
	const query = returnTo ? `?${new URLSearchParams({ returnTo })}` : "";
	return (
		<Section id="other-ways" title="Other ways">
			<ul className="other-ways">
				{passkeys && (
					<li>
						<PasskeyForm
							kind="use"
							optionsHref="/sign-in/passkey/options"
							action={`/sign-in/passkey${query}`}
							label="Sign in with a passkey"
							autofill
						/>
					</li>
				)}
				{providers.map((provider) => (
					<li key={provider}>
						<a href={`/sign-in/${provider}${query}`} className="button">
							Sign in through {PROVIDER_NAMES[provider]}
						</a>
					</li>
				))}
				<li>
					<a href={`/sign-in/password${query}`}>Sign in with a password</a>
				</li>
			</ul>
		</Section>
	);
}
