import type { ActionFunctionArgs } from "@remix-run/node";
import { takeResendWebhook } from "#app/platform/mail/resend-webhook.server.ts";

const STATUSES = { off: 404, refused: 400, taken: 204, known: 204 } as const;

/** Resend calls here: its signature says who it is, not where it comes from. */
export async function action({ request }: ActionFunctionArgs) {
	const status = STATUSES[await takeResendWebhook(await request.text(), request.headers)];
	return new Response(status === 204 ? null : "", { status });
}

export function loader() {
	throw new Response(null, { status: 404 });
}
