import { afterEach, expect, test, vi } from "vitest";
import { createTestDatabase } from "#tests/setup/database.ts";
import { log } from "../log.server.ts";
import { connect } from "./connect.server.ts";
import { type Listener, listenTo } from "./listen.server.ts";

const open: { stop(): Promise<void> }[] = [];
afterEach(async () => {
	for (const thing of open.splice(0)) await thing.stop();
});

/** A listener whose events can be waited for, one after the other. */
function follow(url: string): Listener & { next(): Promise<string> } {
	const queue: string[] = [];
	const waiting: ((event: string) => void)[] = [];
	const put = (event: string) => () => {
		const first = waiting.shift();
		if (first) first(event);
		else queue.push(event);
	};
	const listener = listenTo({
		url,
		channel: "public_data_changed",
		onNotification: put("notified"),
		onListening: put("listening"),
		onLost: put("lost"),
		waits: { first: 10, longest: 50, pulse: 1_000 },
	});
	open.push(listener);
	const next = () => {
		const event = queue.shift();
		return event === undefined
			? new Promise<string>((resolve) => waiting.push(resolve))
			: Promise.resolve(event);
	};
	return { ...listener, next };
}

test("hears what is committed, tells of a lost line and listens again", async () => {
	const warn = vi.spyOn(log, "warn").mockImplementation(() => {});
	const url = await createTestDatabase("template0");
	const writer = await connect(url);
	open.push({ stop: () => writer.end() });
	const listener = follow(url);
	await listener.tried;
	expect(await listener.next()).toBe("listening");

	await writer.query("BEGIN");
	await writer.query("NOTIFY public_data_changed");
	await writer.query("ROLLBACK");
	await writer.query("NOTIFY another_channel");
	await writer.query("BEGIN");
	await writer.query("NOTIFY public_data_changed");
	await writer.query("COMMIT");
	expect(await listener.next()).toBe("notified");

	await writer.query(
		"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'listener of %' AND datname = current_database()",
	);
	expect(await listener.next()).toBe("lost");
	expect(await listener.next()).toBe("listening");
	await writer.query("NOTIFY public_data_changed");
	expect(await listener.next()).toBe("notified");
	await listener.stop();
	expect(await listener.next()).toBe("lost");
	expect(warn).toHaveBeenCalledTimes(1);
});

test("keeps trying where nothing answers, until it is stopped", async () => {
	const listener = follow("postgresql://postgres@127.0.0.1:1/none");
	await listener.tried;
	await listener.stop();
});
