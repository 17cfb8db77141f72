import { expect, test } from "vitest";
import { databaseUrl, db } from "./database.server.ts";
import { holdDatabase } from "./hold-database.server.ts";

test("is open until the last holder lets it go, once each", async () => {
	const url = "postgresql://postgres@127.0.0.1:1/none";
	const worker = holdDatabase(url);
	const shared = db();
	const web = holdDatabase(url);
	expect(db()).toBe(shared);
	expect(() => holdDatabase(`${url}2`)).toThrow("another database");
	await web();
	await web();
	expect(databaseUrl()).toBe(url);
	await worker();
	expect(() => db()).toThrow("connectDatabase was not called");
});
