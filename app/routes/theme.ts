import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { themeCookie } from "#app/http/cookies.server.ts";
import { returnPath } from "#app/http/return-path.server.ts";
import { isSecure } from "#app/http/signed-in.server.ts";

/** Remembers how the reader wants the pages to look, and goes back to where they were. */
export async function action({ request }: ActionFunctionArgs) {
	const form = await request.formData().catch(() => undefined);
	const theme = form?.get("theme");
	if (theme !== "light" && theme !== "dark" && theme !== "system")
		return new Response("The theme is light, dark or system.", {
			status: 400,
			headers: { "Content-Type": "text/plain; charset=utf-8" },
		});
	const back = returnPath(form?.get("returnTo"), request.headers.get("Referer"));
	return redirect(back, {
		status: 303,
		headers: {
			"Set-Cookie": themeCookie(theme === "system" ? null : theme, {
				secure: isSecure(),
			}),
		},
	});
}

export function loader() {
	return new Response("The theme is set by the switch at the foot of each page.", {
		status: 405,
		headers: { Allow: "POST", "Content-Type": "text/plain; charset=utf-8" },
	});
}
