import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeEvent } from "#app/domain/catalogue/index.server.ts";
import type { EventDraft } from "#app/domain/catalogue/index.ts";
import { gatherNewsJob, tellSomeJob } from "#app/domain/following/index.server.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { sendMailJob } from "#app/platform/mail/send-mail.server.ts";
import { wire } from "#app/wire.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { openSession } from "#tests/factories/signed-in.ts";
import { openBrowser, type Visitor, visit } from "#tests/setup/browser.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

const EVENT = "nice-2027";
let site: TestSite;
let browser: Browser;
let number = 0;

beforeAll(async () => {
	wire();
	[site, browser] = await Promise.all([startSite(), openBrowser()]);
	connectDatabase(site.databaseUrl, { connections: 3 });
});
afterAll(async () => {
	await browser?.close();
	await disconnectDatabase();
	await site?.stop();
});

const newPerson = (name: string) => makePerson(`${name} Follows${++number}`, { visibility: "members" });

/** A browser in which this person is signed in. */
async function as({ accountId }: Person, javaScriptEnabled = true): Promise<Visitor> {
	const visitor = await visit(browser, site.url, { javaScriptEnabled });
	const [name = "", value = ""] = (await openSession(accountId)).split("=");
	await visitor.page.context().addCookies([{ name, value, url: site.url }]);
	return visitor;
}

describe.each([
	["with scripts", true],
	["without scripts", false],
])("%s", (_how, javaScriptEnabled) => {
	it.each(["/topics/reinforcement-learning"])(
		"%s is followed, stands on one's own page, and is let go there",
		async (path) => {
			const { page, expectNoTrouble, close } = await as(await newPerson("Ada"), javaScriptEnabled);
			await page.goto(path);
			const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
			await page.getByRole("button", { name: `Follow ${title}`, exact: true }).click();
			await page.getByRole("button", { name: `Stop following ${title}` }).waitFor();
			expect(new URL(page.url()).pathname).toBe(path);
			await page.goto("/me");
			await page.getByRole("main").getByRole("link", { name: title, exact: true }).waitFor();
			await page.getByRole("button", { name: `Stop following ${title}` }).click();
			await page.getByText("You follow nothing yet.").waitFor();
			expectNoTrouble();
			await close();
		},
	);

	it("an event’s page says who goes, to whom it is said", async () => {
		const [ada, ben] = [await newPerson("Ada"), await newPerson("Ben")];
		const first = await as(ada, javaScriptEnabled);
		await first.page.goto(`/events/${EVENT}`);
		await first.page.getByLabel("Who may see it").selectOption("Members may see it");
		await first.page.getByRole("button", { name: "I’m going" }).click();
		await first.page.getByText("You go.").waitFor();

		const second = await as(ben, javaScriptEnabled);
		await second.page.goto(`/events/${EVENT}`);
		await second.page
			.getByRole("link", { name: /^Ada Follows/ })
			.first()
			.waitFor();
		const stranger = await visit(browser, site.url, { javaScriptEnabled });
		await stranger.page.goto(`/events/${EVENT}`);
		expect(await stranger.page.getByRole("link", { name: /^Ada Follows/ }).count()).toBe(0);

		await first.page.getByRole("button", { name: "I’m not going" }).click();
		await first.page.getByRole("button", { name: "I’m going" }).waitFor();
		await second.page.reload();
		expect(await second.page.getByRole("link", { name: /^Ada Follows/ }).count()).toBe(0);
		for (const visitor of [first, second, stranger]) {
			visitor.expectNoTrouble();
			await visitor.close();
		}
	});
});

it("a stranger who wants to follow signs in and comes back", async () => {
	const { page, close } = await visit(browser, site.url);
	await page.goto("/topics/reinforcement-learning");
	await page.getByRole("main").getByRole("link", { name: "Follow", exact: true }).click();
	await page.waitForURL("**/sign-in?returnTo=%2Ftopics%2Freinforcement-learning");
	await page.getByLabel("E-mail address").fill("new.follower@example.org");
	await page.getByRole("button", { name: "Send me a code" }).click();
	await page.waitForURL("**/sign-in/code**");
	const { props } = await db().outboxMail.findFirstOrThrow({
		where: { recipient: "new.follower@example.org" },
	});
	await page.getByLabel("The six digits").fill((props as { code: string }).code);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await page.waitForURL("**/topics/reinforcement-learning");
	await page.getByRole("button", { name: /^Follow / }).waitFor();
	await close();
});

it("a moved deadline arrives in the mailbox of whoever follows", async () => {
	const ada = await newPerson("Ada");
	const { page, close } = await as(ada);
	await page.goto(`/events/${EVENT}`);
	await page.getByRole("button", { name: /^Follow / }).click();
	await page.getByRole("button", { name: /^Stop following / }).waitFor();
	const { id: eventId } = await db().event.findUniqueOrThrow({ where: { slug: EVENT } });
	const closesOn = (day: string) => (draft: EventDraft) => ({
		...draft,
		deadlines: [
			{
				...{ kind: "paper" as const, label: "Papers", note: null, provisional: false, opensOn: null },
				...{ closesOn: day, closesTime: null, timeZone: null, timeZoneLabel: null, mayFollowEvent: false },
			},
		],
	});
	const author = { actorId: null, now: FIXED_NOW };
	const change = (day: string, reason: string) =>
		inTransaction((tx) => changeEvent(tx, { ...author, reason, eventId, draft: closesOn(day) }));
	const tell = () => runJobs([gatherNewsJob, tellSomeJob, sendMailJob], { later: true });
	await change("2027-01-08", "The call.");
	await tell();
	await change("2027-01-15", "More time for everybody.");
	await tell();
	await page.goto(`/dev/mailbox?to=${encodeURIComponent(`${ada.handle}@example.org`)}`);
	await page
		.getByRole("main")
		.getByRole("link", { name: /^Deadline moved: / })
		.first()
		.click();
	await page.waitForURL("**/dev/mailbox/*");
	const text = (await page.getByRole("main").textContent()) ?? "";
	for (const said of [
		"15 January 2027",
		"8 January 2027",
		"More time for everybody.",
		`/events/${EVENT}`,
		"/me",
	])
		expect(text).toContain(said);
	await page.goto("/me");
	await page.getByRole("main").getByText("15 Jan").first().waitFor();
	await close();
});
