import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "#app/domain/accounts/index.server.ts";
import { noSessionCookie, readSignedIn } from "#app/http/signed-in.server.ts";

/** Ends this browser's session; also one that is not whole, and where there is none, nothing is wrong. */
export async function action({ request }: ActionFunctionArgs) {
	const signedIn = await readSignedIn(request);
	if (signedIn) await endSession(signedIn.token);
	return redirect("/", { status: 303, headers: { "Set-Cookie": noSessionCookie() } });
}

export function loader() {
	return new Response("Signing out is done by the button on your own page.", {
		status: 405,
		headers: { Allow: "POST", "Content-Type": "text/plain; charset=utf-8" },
	});
}
