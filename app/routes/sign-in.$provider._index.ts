import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { AUTHORIZATION_MINUTES, beginAuthorization } from "#app/domain/accounts/index.server.ts";
import { requireMember, requireRecent } from "#app/http/guards.server.ts";
import { oauthCookie } from "#app/http/oauth-cookie.server.ts";
import { providerIn } from "#app/http/provider-param.ts";
import { safePath } from "#app/http/return-path.server.ts";

/**
 * Sends somebody to a provider to prove who they are there: to sign in, to join the identity, or to prove again who they
 * are. A link, because browsers don't let a form of ours lead to another host.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const provider = providerIn(params);
	const { searchParams } = new URL(request.url);
	const asked = searchParams.get("purpose");
	const purpose = asked === "join" || asked === "again" ? asked : "sign_in";
	const guard = { join: requireRecent, again: requireMember, sign_in: undefined }[purpose];
	const accountId = guard ? (await guard(request)).viewer.accountId : null;
	const returnTo = safePath(searchParams.get("returnTo")) ?? null;
	const { url, memory } = beginAuthorization(provider, { purpose, accountId, returnTo });
	return redirect(url, {
		status: 303,
		headers: { "Set-Cookie": oauthCookie(memory, AUTHORIZATION_MINUTES), "Cache-Control": "no-store" },
	});
}
