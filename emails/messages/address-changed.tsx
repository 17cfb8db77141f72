import { z } from "zod";
import { message } from "../message.ts";
import { Letter } from "../parts/letter.tsx";
import { Action, Address, Note, Paragraph } from "../parts/parts.tsx";
import { instant, when } from "../parts/when.ts";

/** To the address that an account had until now. */
export const addressChanged = message({
	props: z.object({ newAddress: z.string(), changedAt: instant }),
	subject: (_props, site) => `Your address at ${site.name} was changed`,
	samples: [{ newAddress: "ada@lab.example.org", changedAt: "2026-11-24T12:00:00Z" }],
	Template: ({ site, newAddress, changedAt }) => (
		<Letter
			site={site}
			title="Your address was changed"
			preview={`It is now ${newAddress}.`}
			because="You get this because this was the account’s address until now. It gets no further mail of the account."
		>
			<Paragraph>
				Since {when(changedAt)} your account has the address {newAddress}. Sign-in codes go there.
			</Paragraph>
			<Paragraph>If that was you, there is nothing to do.</Paragraph>
			<Action href={`mailto:${site.contact}`}>It was not me</Action>
			<Note>
				If it was not you, somebody has been in your account. Write to{" "}
				<Address href={`mailto:${site.contact}`} /> from this address, soon: we can close the account to
				everybody while we look into it.
			</Note>
		</Letter>
	),
});
