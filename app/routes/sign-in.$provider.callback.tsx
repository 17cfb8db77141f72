import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	type AuthorizationMemory,
	accountOfIdentity,
	againByProof,
	PENDING_MINUTES,
	type ProvedIdentity,
	proveIdentity,
	readMemory,
	sealPending,
} from "#app/domain/accounts/index.server.ts";
import { requireMember, requireRecent } from "#app/http/guards.server.ts";
import { noOauthCookie, oauthCookie, readOauthCookie } from "#app/http/oauth-cookie.server.ts";
import { providerIn } from "#app/http/provider-param.ts";
import { privatePage } from "#app/http/public-page.ts";
import { goOn, signInAndGo } from "#app/http/sign-in.server.ts";
import { EmptyState, PageHeader } from "#app/ui/index.ts";
import { PROVIDER_NAMES } from "#app/views/account/provider-words.ts";
import { pageMeta } from "#app/views/page-meta.ts";

/** Where a provider sends people back to. Nothing is believed but an answer to what this very browser asked for. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const provider = providerIn(params);
	const { searchParams } = new URL(request.url);
	const [code, state] = [searchParams.get("code"), searchParams.get("state")];
	const memory = state ? readMemory(readOauthCookie(request), { provider, state }) : undefined;
	const identity =
		memory && code ? await proveIdentity(provider, { code, verifier: memory.verifier }) : undefined;
	if (memory && identity) {
		const response = await goOnWith(request, memory, identity);
		if (response) throw response;
	}
	const cancelled = memory !== undefined && searchParams.get("error") === "access_denied";
	return data(
		{ provider, cancelled, asked: memory !== undefined },
		{ status: 400, headers: { "Set-Cookie": noOauthCookie() } },
	);
}

async function goOnWith(
	request: Request,
	memory: AuthorizationMemory,
	identity: ProvedIdentity,
): Promise<Response | undefined> {
	if (memory.purpose === "join") {
		const { viewer } = await requireRecent(request);
		// Another account has signed in meanwhile: it asked for nothing.
		if (viewer.accountId !== memory.accountId) return undefined;
		return remember(identity, viewer.accountId, "/settings/security/join");
	}
	const accountId = await accountOfIdentity(identity);
	if (memory.purpose === "again") {
		const { session } = await requireMember(request);
		const again = await againByProof(session, { provedAccountId: accountId, method: identity.provider });
		if (again.kind !== "proved") return undefined;
		return forgetting(goOn(again.value, memory.returnTo, "/settings/security"));
	}
	if (accountId === undefined) return remember(identity, null, "/sign-in/address");
	const { returnTo } = memory;
	return forgetting(await signInAndGo(request, { accountId, method: identity.provider }, { returnTo }));
}

function remember(identity: ProvedIdentity, accountId: string | null, to: string): Response {
	const cookie = oauthCookie(sealPending(identity, accountId), PENDING_MINUTES);
	return redirect(to, { status: 303, headers: { "Set-Cookie": cookie } });
}

function forgetting(response: Response): Response {
	response.headers.append("Set-Cookie", noOauthCookie());
	return response;
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches, location }) =>
	pageMeta(matches, { title: "Not signed in", path: location.pathname, noindex: true });

export default function Callback() {
	const { provider, cancelled, asked } = useLoaderData<typeof loader>();
	const name = PROVIDER_NAMES[provider];
	return (
		<>
			<PageHeader title={cancelled ? "Cancelled" : `${name} has not confirmed who you are`} />
			<EmptyState
				title="Nothing has changed."
				actions={[
					{ href: `/sign-in/${provider}`, label: `Try ${name} again` },
					{ href: "/sign-in", label: "Sign in another way" },
				]}
			>
				{!asked && <p>This browser did not ask for it, or asked too long ago.</p>}
			</EmptyState>
		</>
	);
}
