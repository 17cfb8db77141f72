import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { giveCode, givePasskey, PROOF_MINUTES, readFactorFacts } from "#app/domain/accounts/index.server.ts";
import { hasSecondFactor } from "#app/domain/accounts/index.ts";
import { readBrowser } from "#app/http/browser-cookie.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireSession } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { safePath } from "#app/http/return-path.server.ts";
import { goOn } from "#app/http/sign-in.server.ts";
import { PageHeader } from "#app/ui/index.ts";
import { proofSchema } from "#app/views/account/proof-schema.ts";
import { SecondFactorForms } from "#app/views/account/second-factor-forms.tsx";
import { SignOut } from "#app/views/account/sign-out.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

const WRONG = "That was not it. Codes of an app change every half minute, and each works once.";
const TOO_MANY = `Too many wrong ones. Wait ${PROOF_MINUTES} minutes, then try again.`;

export async function loader({ request }: LoaderFunctionArgs) {
	const { session, state } = await requireSession(request);
	const returnTo = safePath(new URL(request.url).searchParams.get("returnTo"));
	const facts = await readFactorFacts(session.accountId);
	if (state === "suspended" || session.secondFactorAt !== null || !hasSecondFactor(facts))
		throw redirect(returnTo ?? "/me", 303);
	return { totp: facts.totp, passkeys: facts.passkeys > 0, returnTo };
}

export async function action({ request }: ActionFunctionArgs) {
	const { session } = await requireSession(request);
	const form = await readForm(request, proofSchema, { secret: ["code", "answer"] });
	if (!form.ok) return form.refused;
	const { code, answer } = form.value;
	const browser = readBrowser(request) ?? "";
	const given =
		answer === undefined
			? await giveCode(session, code ?? "")
			: await givePasskey(session, { answer, browser });
	if (given.kind !== "proved") return form.refuse({ "": given.kind === "wrong" ? WRONG : TOO_MANY });
	return goOn(given.value, new URL(request.url).searchParams.get("returnTo"));
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Second step", path: "/sign-in/second-factor", noindex: true });

export default function SecondFactor() {
	const { totp, passkeys, returnTo } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const query = returnTo ? `?${new URLSearchParams({ returnTo })}` : "";
	return (
		<>
			<PageHeader title="Second step" lede="Your account asks for a second factor. Then you are in." />
			<SecondFactorForms
				action={`/sign-in/second-factor${query}`}
				totp={totp}
				passkeys={passkeys}
				lastResult={refused?.lastResult ?? null}
			/>
			<div className="form-aside text-quiet">
				<p>
					Lost your device? A recovery code stands in for it. Without one, write to us from the address of
					your account.
				</p>
				<SignOut />
			</div>
		</>
	);
}
