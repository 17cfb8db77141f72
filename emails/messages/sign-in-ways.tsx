import { z } from "zod";
import { message } from "../message.ts";
import { Letter } from "../parts/letter.tsx";
import { Action, Address, Note, Paragraph } from "../parts/parts.tsx";
import { someWays, way, wayInWords } from "../parts/ways.ts";

/** To an account's owner: there is a new way in, and perhaps they did not make it. */
export const signInWayAdded = message({
	props: z.object({ way }),
	subject: (_props, site) => `A new way to sign in to ${site.name}`,
	samples: someWays.map((each) => ({ way: each })),
	Template: ({ site, way: added }) => (
		<Letter
			site={site}
			title="A new way to sign in"
			preview={`You can now sign in with ${wayInWords(added)}.`}
			because="You get this because such a change concerns the safety of your account. These mails can’t be switched off."
		>
			<Paragraph>
				You can now sign in to {site.name} with {wayInWords(added)}.
			</Paragraph>
			<Paragraph>If you added it, there is nothing to do.</Paragraph>
			<Action href={`${site.url}/settings/security`}>See how your account is secured</Action>
			<Note>
				If you did not, remove it there and end all other sessions, or write to{" "}
				<Address href={`mailto:${site.contact}`} />.
			</Note>
		</Letter>
	),
});

/** To an account's owner: a way in is gone. */
export const signInWayRemoved = message({
	props: z.object({ way }),
	subject: (_props, site) => `A way to sign in to ${site.name} was removed`,
	samples: someWays.map((each) => ({ way: each })),
	Template: ({ site, way: removed }) => (
		<Letter
			site={site}
			title="A way to sign in was removed"
			preview={`You no longer sign in with ${wayInWords(removed)}.`}
			because="You get this because such a change concerns the safety of your account. These mails can’t be switched off."
		>
			<Paragraph>
				From now on nobody can sign in to your account with {wayInWords(removed)}. All other ways work as
				before.
			</Paragraph>
			<Paragraph>If you removed it, there is nothing to do.</Paragraph>
			<Action href={`${site.url}/settings/security`}>See how your account is secured</Action>
			<Note>
				If you did not, end all other sessions there, or write to <Address href={`mailto:${site.contact}`} />.
			</Note>
		</Letter>
	),
});

/** To an account's owner: the password is another one now. */
export const passwordChanged = message({
	props: z.object({}),
	subject: (_props, site) => `Your password at ${site.name} was changed`,
	samples: [{}],
	Template: ({ site }) => (
		<Letter
			site={site}
			title="Your password was changed"
			preview="All other sessions were ended."
			because="You get this because such a change concerns the safety of your account. These mails can’t be switched off."
		>
			<Paragraph>Your account has a new password, and every session elsewhere was ended.</Paragraph>
			<Paragraph>If you changed it, there is nothing to do.</Paragraph>
			<Action href={`${site.url}/sign-in`}>Sign in by code</Action>
			<Note>
				If you did not, sign in with a code to this address, remove the password under “Security”, and write
				to <Address href={`mailto:${site.contact}`} />.
			</Note>
		</Letter>
	),
});
