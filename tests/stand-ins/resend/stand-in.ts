import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Fault, FaultPlan } from "./faults.ts";
import { readLog, type TakenMail } from "./log-file.ts";
import type { WebhookOrder } from "./webhooks.ts";

/** One send that reached the stand-in. */
export interface Send {
	key: string | null;
	fault: Fault | null;
}

export interface ResendStandIn {
	url: string;
	apiKey: string;
	/** Every send from the start, as it came. */
	sends: Send[];
	/** Resolves with the next send that meets this, also one that has come already unless `from` says to look later. */
	sent(is: (send: Send) => boolean, from?: number): Promise<Send>;
	/** What was taken, by its own log. */
	taken(): TakenMail[];
	setFaults(plan: FaultPlan): Promise<void>;
	setRateLimit(perSecond: number): Promise<void>;
	setClock(aheadHours: number): Promise<void>;
	callWebhook(order: WebhookOrder): Promise<number[]>;
	/** SIGKILL, then anew on the same log and port. */
	crash(): Promise<void>;
	stop(): Promise<void>;
}

/** Starts the stand-in as a process of its own, with a log of its own. */
export async function startResendStandIn(): Promise<ResendStandIn> {
	const apiKey = "re_stand_in";
	const folder = mkdtempSync(join(tmpdir(), "neuroai-resend-"));
	const log = join(folder, "taken.jsonl");
	const news = new EventEmitter().setMaxListeners(0);
	const sends: Send[] = [];
	let running = await launch([log, apiKey], onEvent);
	const { port } = new URL(running.url);

	function onEvent(event: Send): void {
		sends.push(event);
		news.emit("send");
	}

	async function order<T>(path: string, body: unknown): Promise<T> {
		const response = await fetch(running.controlUrl + path, { method: "POST", body: JSON.stringify(body) });
		if (!response.ok) throw new Error(`The stand-in answers ${response.status} to ${path}.`);
		return (await response.json()) as T;
	}

	return {
		url: running.url,
		apiKey,
		sends,
		sent: async (is, from = 0) => {
			for (;;) {
				const found = sends.slice(from).find(is);
				if (found) return found;
				await once(news, "send");
			}
		},
		taken: () => readLog(log),
		setFaults: (plan) => order("/faults", plan),
		setRateLimit: (perSecond) => order("/rate-limit", { perSecond }),
		setClock: (aheadHours) => order("/clock", { aheadHours }),
		callWebhook: (webhooks) => order("/webhooks", webhooks),
		crash: async () => {
			await end(running.child);
			running = await launch([log, apiKey, port], onEvent);
		},
		stop: async () => {
			await end(running.child);
			await rm(folder, { recursive: true });
		},
	};
}

async function launch(
	args: readonly string[],
	onEvent: (event: Send) => void,
): Promise<{ child: ChildProcess; url: string; controlUrl: string }> {
	const main = join(dirname(fileURLToPath(import.meta.url)), "main.ts");
	const child = spawn(process.execPath, [main, ...args], { stdio: ["pipe", "pipe", "inherit"] });
	const lines = createInterface({ input: child.stdout });
	const ready = Promise.withResolvers<{ url: string; controlUrl: string }>();
	child.once("exit", () => ready.reject(new Error("The stand-in ended at once.")));
	lines.on("line", (line) => {
		const event = JSON.parse(line);
		if (event.event === "ready") ready.resolve(event);
		else onEvent({ key: event.key, fault: event.fault });
	});
	return { child, ...(await ready.promise) };
}

async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, "exit");
	child.kill("SIGKILL");
	await ended;
}
