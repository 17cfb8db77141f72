import { createHmac, randomUUID } from "node:crypto";
import { randomFrom } from "./faults.ts";

export interface WebhookOrder {
	url: string;
	/** whsec_… */
	secret: string;
	events: { type: string; data: Record<string, unknown>; id?: string; createdAt?: string }[];
	/** How often each is sent; 1. */
	times?: number;
	/** Mixes the order; without it, the given one. */
	shuffle?: number;
	/** Seconds by which the signed time is off. */
	skewSeconds?: number;
}

/** Sends events as Svix does; returns the status of each call, in the order of the calls. */
export async function callWebhook(order: WebhookOrder): Promise<number[]> {
	const { url, secret, times = 1, skewSeconds = 0 } = order;
	const messages = order.events.flatMap(({ type, data, id = `msg_${randomUUID()}`, createdAt }) => {
		const body = JSON.stringify({ type, created_at: createdAt ?? new Date().toISOString(), data });
		return Array.from({ length: times }, () => ({ id, body }));
	});
	if (order.shuffle !== undefined) mix(messages, randomFrom(order.shuffle));
	const statuses: number[] = [];
	for (const { id, body } of messages) {
		const timestamp = String(Math.floor(Date.now() / 1000) + skewSeconds);
		const headers = { "content-type": "application/json", ...sign({ id, timestamp, body, secret }) };
		const response = await fetch(url, { method: "POST", headers, body });
		await response.arrayBuffer();
		statuses.push(response.status);
	}
	return statuses;
}

/** The three headers of Svix: the signature is over "id.timestamp.body" by the secret's bytes. */
export function sign({
	id,
	timestamp,
	body,
	secret,
}: Record<"id" | "timestamp" | "body" | "secret", string>): Record<string, string> {
	const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
	const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
	return { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": `v1,${signature}` };
}

function mix<T>(list: T[], random: () => number): void {
	for (let last = list.length - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		[list[last], list[other]] = [list[other] as T, list[last] as T];
	}
}
