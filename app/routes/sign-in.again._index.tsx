import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
	againByPasskey,
	againByPassword,
	againByProof,
	answerCode,
	giveCode,
	PROOF_MINUTES,
	type Proved,
	readFactorFacts,
	readWaiting,
	readWays,
} from "#app/domain/accounts/index.server.ts";
import { againTakesSecondFactor, type OpenSession, RECENT_MINUTES } from "#app/domain/accounts/index.ts";
import { readBrowser } from "#app/http/browser-cookie.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { safePath } from "#app/http/return-path.server.ts";
import { goOn } from "#app/http/sign-in.server.ts";
import { PageHeader } from "#app/ui/index.ts";
import { AgainForms } from "#app/views/account/again-forms.tsx";
import { proofSchema } from "#app/views/account/proof-schema.ts";
import { SecondFactorForms } from "#app/views/account/second-factor-forms.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

const WRONG = "That did not prove who you are. Try again, or another way.";
const TOO_MANY = `Too many wrong ones. Wait ${PROOF_MINUTES} minutes, then try again.`;

export async function loader({ request }: LoaderFunctionArgs) {
	const { session } = await requireMember(request);
	const [facts, ways, sent] = await Promise.all([
		readFactorFacts(session.accountId),
		readWays(session.accountId),
		codeWaits(request, session),
	]);
	return {
		email: session.email,
		sent,
		strong: againTakesSecondFactor(facts),
		totp: facts.totp,
		ways: { ...ways, passkeys: ways.passkeys.length > 0 },
		returnTo: safePath(new URL(request.url).searchParams.get("returnTo")),
	};
}

export async function action({ request }: ActionFunctionArgs) {
	const { session } = await requireMember(request);
	const form = await readForm(request, proofSchema, { secret: ["code", "password", "answer"] });
	if (!form.ok) return form.refused;
	const proved = await prove(request, session, form.value);
	if (proved.kind !== "proved") return form.refuse({ "": proved.kind === "wrong" ? WRONG : TOO_MANY });
	return goOn(proved.value, new URL(request.url).searchParams.get("returnTo"), "/settings/security");
}

async function prove(
	request: Request,
	session: OpenSession,
	{ code, password, answer }: { code?: string | undefined; password?: string | undefined; answer?: unknown },
): Promise<Proved<string>> {
	const browser = readBrowser(request) ?? "";
	if (answer !== undefined) return againByPasskey(session, { answer, browser });
	if (password !== undefined) return againByPassword(session, password);
	if (againTakesSecondFactor(await readFactorFacts(session.accountId))) return giveCode(session, code ?? "");
	// Only a code that went to this account's address: another one would make an account of its own.
	const mailed = (await codeWaits(request, session))
		? await answerCode({ browser, code: (code ?? "").replaceAll(/[\s-]/g, "") })
		: undefined;
	const provedAccountId = mailed?.kind === "proved" ? mailed.accountId : undefined;
	return againByProof(session, { provedAccountId, method: "email_code" });
}

async function codeWaits(request: Request, { email }: OpenSession): Promise<boolean> {
	const browser = readBrowser(request);
	const waiting = browser ? await readWaiting(browser) : undefined;
	return waiting?.email.toLowerCase() === email.toLowerCase();
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Is it you?", path: "/sign-in/again", noindex: true });

export default function Again() {
	const { email, sent, strong, totp, ways, returnTo } = useLoaderData<typeof loader>();
	const lastResult = useActionData<typeof action>()?.lastResult ?? null;
	const query = returnTo ? `?${new URLSearchParams({ returnTo })}` : "";
	return (
		<>
			<PageHeader
				title="Is it you?"
				lede={`What comes next concerns the safety of your account. Prove once more who you are; that holds for ${RECENT_MINUTES} minutes.`}
			/>
			{strong ? (
				<SecondFactorForms
					action={`/sign-in/again${query}`}
					totp={totp}
					passkeys={ways.passkeys}
					lastResult={lastResult}
				/>
			) : (
				<AgainForms query={query} email={email} sent={sent} ways={ways} lastResult={lastResult} />
			)}
		</>
	);
}
