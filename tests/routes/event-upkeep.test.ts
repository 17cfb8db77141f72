import { afterAll, beforeAll, expect, test } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { makePerson } from "#tests/factories/people.ts";
import { makeRole } from "#tests/factories/roles.ts";
import { openSession } from "#tests/factories/signed-in.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

const SLUG = "cosyne-2027";
let site: TestSite;
let cookie: string;
beforeAll(async () => {
	site = await startSite();
	connectDatabase(site.databaseUrl);
	const { id } = await db().event.findUniqueOrThrow({ where: { slug: SLUG } });
	const ada = await makePerson("Ada Okafor", { visibility: "members" });
	await makeRole(ada.accountId, "organizer", { kind: "event", id });
	cookie = await openSession(ada.accountId);
});
afterAll(async () => {
	await disconnectDatabase();
	await site?.stop();
});

const read = async (path: string, as = cookie) =>
	(await fetch(site.url + path, { headers: { cookie: as, accept: "text/html" } })).text();

function send(path: string, form: Record<string, string>) {
	return fetch(site.url + path, {
		method: "POST",
		redirect: "manual",
		headers: { cookie, origin: site.url, accept: "text/html" },
		body: new URLSearchParams(form),
	});
}

/** The fields of the page's form, as a browser would send them. */
async function fieldsOf(path: string): Promise<Record<string, string>> {
	const html = await read(path);
	const form = /<form[^>]* id="edit"[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
	const text = (value: string) =>
		value.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#x27;", "'");
	const fields: Record<string, string> = {};
	for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
		const name = /name="([^"]*)"/.exec(tag)?.[1];
		const box = /type="checkbox"/.test(tag);
		if (name && (!box || /checked=""/.test(tag))) fields[name] = text(/value="([^"]*)"/.exec(tag)?.[1] ?? "");
	}
	for (const [, name = "", inner = ""] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs))
		fields[name] = /value="([^"]*)" selected=""/.exec(inner)?.[1] ?? "";
	for (const [, name = "", inner = ""] of form.matchAll(
		/<textarea[^>]*name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs,
	))
		fields[name] = text(inner);
	return fields;
}

test("a form that is sent as it came changes nothing but what was typed", async () => {
	const fields = await fieldsOf(`/events/${SLUG}/edit`);
	const answer = await send(`/events/${SLUG}/edit`, {
		...fields,
		level: "Everybody",
		reason: "So they say.",
	});
	expect([answer.status, answer.headers.get("location")]).toEqual([303, `/events/${SLUG}`]);
	const [change] = await db().recordChange.findMany({ where: { reason: "So they say." } });
	expect(Object.keys(change?.fields as object)).toEqual(["level"]);
});

test("without a reason nothing is saved, and what was typed stays", async () => {
	const fields = await fieldsOf(`/events/${SLUG}/edit`);
	const answer = await send(`/events/${SLUG}/edit`, { ...fields, level: "Some", "dates.end": "1999-01-01" });
	expect(answer.status).toBe(400);
	const html = await answer.text();
	for (const words of ["Say why, in a few words.", "It ends before it starts.", 'value="Some"'])
		expect(html).toContain(words);
});

test("whoever was slower sees what the other changed, and keeps what they typed", async () => {
	const fields = await fieldsOf(`/events/${SLUG}/edit`);
	const old = { ...fields, level: "Mine", unchangedSince: "2020-01-01T00:00:00Z", reason: "Because." };
	const answer = await send(`/events/${SLUG}/edit`, old);
	expect(answer.status).toBe(409);
	const html = await answer.text();
	for (const words of ["Somebody else was faster", "So they say.", "You both changed: Level", 'value="Mine"'])
		expect(html).toContain(words);
});

test("cancelled, it is crossed out in calendars, and its history names who only where the reader may see them", async () => {
	const refused = await send(`/events/${SLUG}/state/cancel`, { reason: "" });
	expect(refused.status).toBe(400);
	const done = await send(`/events/${SLUG}/state/cancel`, { reason: "No hall was found." });
	expect(done.headers.get("location")).toBe(`/events/${SLUG}`);
	expect(await read(`/events/${SLUG}.ics`, "")).toContain("STATUS:CANCELLED");
	const [own, strangers] = [await read(`/events/${SLUG}/history`), await read(`/events/${SLUG}/history`, "")];
	expect(own).toContain("/people/ada-okafor");
	expect(strangers).toContain("No hall was found.");
	expect(strangers).toContain("an organizer");
	expect(strangers).not.toMatch(/ada-okafor|Ada Okafor/);
	const { accountId } = await db().profile.findUniqueOrThrow({ where: { handle: "ada-okafor" } });
	expect(strangers).not.toContain(accountId);
	expect(await read(`/events/${SLUG}/history`)).not.toContain(accountId);
});

test("withdrawn, its page is gone, and its organizers can bring it back", async () => {
	await send(`/events/${SLUG}/state/withdraw`, { reason: "Entered twice." });
	const status = async (path: string, as: string) =>
		(await fetch(site.url + path, { headers: { cookie: as } })).status;
	expect([await status(`/events/${SLUG}`, ""), await status(`/events/${SLUG}/history`, "")]).toEqual([
		410, 410,
	]);
	expect(await read(`/events/${SLUG}/history`)).toContain("Bring it back");
	await send(`/events/${SLUG}/state/restore`, { reason: "It was not." });
	expect(await status(`/events/${SLUG}`, "")).toBe(200);
});

test("a change is taken back by the button in its history", async () => {
	const [change] = await db().recordChange.findMany({ where: { reason: "So they say." } });
	const undo = `/events/${SLUG}/history/${change?.id}/undo`;
	expect((await send(undo, {})).status).toBe(303);
	expect((await db().event.findUniqueOrThrow({ where: { slug: SLUG } })).level).toBeNull();
	const again = await send(undo, {});
	expect(again.status).toBe(400);
	expect(await again.text()).toContain("This change can’t be taken back");
});
