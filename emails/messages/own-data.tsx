import { z } from "zod";
import { message } from "../message.ts";
import { Letter } from "../parts/letter.tsx";
import { Action, Address, Note, Paragraph } from "../parts/parts.tsx";
import { instant, when } from "../parts/when.ts";

/** To somebody who asked for all we keep of them: it can be fetched. */
export const exportReady = message({
	props: z.object({ expiresAt: instant }),
	subject: (_props, site) => `Your data from ${site.name} is ready`,
	samples: [{ expiresAt: "2026-12-01T12:00:00Z" }],
	Template: ({ site, expiresAt }) => (
		<Letter
			site={site}
			title="Your data is ready"
			preview={`You can fetch it until ${when(expiresAt)}.`}
			because="You get this because you asked for your data. It is not in this mail, for mails can be read by others."
		>
			<Paragraph>Everything that we keep of you is in one ZIP file, as JSON and CSV.</Paragraph>
			<Action href={`${site.url}/settings/data`}>Sign in and download it</Action>
			<Paragraph>
				It is there until {when(expiresAt)}; then the file is deleted, and you can ask for a new one.
			</Paragraph>
		</Letter>
	),
});

/** To somebody who wants their account deleted: when, and the way back. */
export const deletionAsked = message({
	props: z.object({ eraseAfter: instant }),
	subject: ({ eraseAfter }) => `Your account will be erased on ${when(eraseAfter).split(",", 1)}`,
	samples: [{ eraseAfter: "2026-12-01T12:00:00Z" }],
	Template: ({ site, eraseAfter }) => (
		<Letter
			site={site}
			title="Your account will be erased"
			preview={`On ${when(eraseAfter)}. Until then you can have it back.`}
			because="You get this because you asked for your account to be deleted."
		>
			<Paragraph>
				Nobody sees you any more, and all your sessions were ended. The account is erased after{" "}
				{when(eraseAfter)}.
			</Paragraph>
			<Paragraph>Until then, signing in offers to give everything back as it was:</Paragraph>
			<Action href={`${site.url}/sign-in`}>Sign in to keep the account</Action>
			<Note>If you did not ask for this, sign in and restore it now, then look under “Security”.</Note>
		</Letter>
	),
});

/** The last mail to an account. */
export const deletionDone = message({
	props: z.object({}),
	subject: (_props, site) => `Your account at ${site.name} is erased`,
	samples: [{}],
	Template: ({ site }) => (
		<Letter
			site={site}
			title="Your account is erased"
			preview="This is the last mail about it."
			because="You get this because you asked for your account to be deleted. We no longer keep this address."
		>
			<Paragraph>
				The seven days are over, and everything personal in your account is erased now, this address included.
				What must stay (that a decision was made, say) no longer names you.
			</Paragraph>
			<Paragraph>You are welcome back at any time, as somebody new.</Paragraph>
		</Letter>
	),
});

/** To somebody who took the deletion back. */
export const accountRestored = message({
	props: z.object({}),
	subject: (_props, site) => `Your account at ${site.name} stays`,
	samples: [{}],
	Template: ({ site }) => (
		<Letter
			site={site}
			title="Your account stays"
			preview="Nothing was erased; everything is as it was."
			because="You get this because you signed in and took the deletion back."
		>
			<Paragraph>Nothing was erased. Your profile, works and settings are as they were before.</Paragraph>
			<Action href={`${site.url}/me`}>Go to your page</Action>
			<Note>
				If it was not you who signed in, look at <Address href={`${site.url}/settings/security`} />, or write
				to <Address href={`mailto:${site.contact}`} />.
			</Note>
		</Letter>
	),
});
