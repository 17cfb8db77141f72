import { Resend } from "resend";
import { env } from "../env.server.ts";
import { takeMailEvent } from "./mail-events.server.ts";

/** How a call of Resend's was answered: there is no such address, it is not from Resend, or it was taken in (again). */
export type WebhookOutcome = "off" | "refused" | "taken" | "known";

/**
 * Takes in one call of Resend's webhook. `body` is the raw one: the signature is over its bytes, its id and its time, which
 * may be five minutes off at most.
 */
export async function takeResendWebhook(body: string, headers: Headers): Promise<WebhookOutcome> {
	const { RESEND_WEBHOOK_SECRET, RESEND_API_KEY } = env();
	if (!RESEND_WEBHOOK_SECRET) return "off";
	const id = headers.get("svix-id") ?? "";
	const event = verified(new Resend(RESEND_API_KEY ?? "unused"), RESEND_WEBHOOK_SECRET, {
		body,
		id,
		timestamp: headers.get("svix-timestamp") ?? "",
		signature: headers.get("svix-signature") ?? "",
	});
	if (!event) return "refused";
	return (await takeMailEvent(id, event)) ? "taken" : "known";
}

function verified(
	resend: Resend,
	webhookSecret: string,
	{ body, ...headers }: Record<"body" | "id" | "timestamp" | "signature", string>,
): object | undefined {
	try {
		return resend.webhooks.verify({ payload: body, headers, webhookSecret });
	} catch {
		return undefined;
	}
}
