// The stand-in as a process: `node main.ts LOG`. Its first line on standard output says where it listens.
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { createApi } from "./api.ts";
import { type FaultPlan, planFaults } from "./faults.ts";
import { limitRate, rememberKeys } from "./keys.ts";
import { openLog, readLog } from "./log-file.ts";
import { callWebhook, type WebhookOrder } from "./webhooks.ts";

const [, , path = "", apiKey = "re_stand_in", port = "0"] = process.argv;

const log = readLog(path);
let ahead = 0;
let perSecond = 100_000;
let faults = planFaults({});
const now = () => Date.now() + ahead;

const api = createApi({
	apiKey,
	now,
	faults: () => faults,
	keys: rememberKeys(log, now),
	limit: limitRate(() => perSecond),
	mails: new Map(log.map((mail) => [mail.id, mail])),
	write: openLog(path),
	onSend: (event) => console.log(JSON.stringify(event)),
});

/** What tests may ask for; each answers with JSON. */
const orders: Record<string, (order: never) => unknown> = {
	"/faults": (plan: FaultPlan) => {
		faults = planFaults(plan);
	},
	"/rate-limit": (order: { perSecond: number }) => {
		perSecond = order.perSecond;
	},
	"/clock": (order: { aheadHours: number }) => {
		ahead = order.aheadHours * 60 * 60 * 1000;
	},
	"/webhooks": (order: WebhookOrder) => callWebhook(order),
};

const control: RequestListener = async (request, response) => {
	const order = orders[request.url ?? ""];
	if (!order) return response.writeHead(404).end();
	const body = Buffer.concat(await request.toArray()).toString("utf8");
	const made = await order(JSON.parse(body) as never);
	return response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(made ?? null));
};

async function open(listener: RequestListener, at: number): Promise<string> {
	const server = createServer({ keepAliveTimeout: 30_000 }, listener).listen(at, "127.0.0.1");
	await once(server, "listening");
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const url = await open(api, Number(port));
console.log(JSON.stringify({ event: "ready", url, controlUrl: await open(control, 0) }));
// Ends with whoever started it.
process.stdin.on("end", () => process.exit(0)).resume();
