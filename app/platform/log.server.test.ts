import { expect, test } from "vitest";
import { createLog, redact } from "./log.server.ts";

function capture(format: "json" | "plain", level: "debug" | "info" | "warn" = "info") {
	const lines: string[] = [];
	const log = createLog({
		level,
		format,
		write: (line) => lines.push(line),
		time: () => "2026-11-24T08:00:00.000Z",
	});
	return { log, lines };
}

test("writes one JSON object a line", () => {
	const { log, lines } = capture("json");
	log.info("Listening", { port: 3000 });
	expect(lines).toEqual([
		'{"time":"2026-11-24T08:00:00.000Z","level":"info","message":"Listening","port":3000}',
	]);
});

test("writes plain lines for people", () => {
	const { log, lines } = capture("plain");
	log.warn("Slow", { ms: 12 });
	expect(lines).toEqual(['08:00:00 warn  Slow {"ms":12}']);
});

test("leaves out what is less serious than the level", () => {
	const { log, lines } = capture("plain", "warn");
	log.debug("a");
	log.info("b");
	log.error("c");
	expect(lines).toEqual(["08:00:00 error c"]);
});

test("strikes out secrets wherever they stand", () => {
	const { log, lines } = capture("json");
	const url = "postgresql://me:hunter2@db:5432/x";
	log.error(`No answer from ${url}`, {
		url,
		nested: { list: [url], sessionToken: "hunter2" },
		error: new Error(`refused ${url}`, { cause: new Error(url) }),
	});
	expect(lines).toHaveLength(1);
	expect(lines[0]).not.toContain("hunter2");
	expect(lines[0]).toContain("postgresql://me:***@db:5432/x");
	expect(lines[0]).toContain('"sessionToken":"[redacted]"');
});

test.each([
	["postgres://u:p%40ss@h/d?x=1", "postgres://u:***@h/d?x=1"],
	["postgres://u:p@ss@h/d", "postgres://u:***@h/d"],
	["https://neuroai.example/a:b@c", "https://neuroai.example/a:b@c"],
	["postgres://h:5432/d", "postgres://h:5432/d"],
])("redact(%s)", (text, expected) => {
	expect(redact(text)).toBe(expected);
});

test("survives circles", () => {
	const { log, lines } = capture("json");
	const circle: Record<string, unknown> = {};
	circle.self = circle;
	log.info("round", { circle });
	expect(lines).toHaveLength(1);
});
