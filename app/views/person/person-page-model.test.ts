import { expect, test } from "vitest";
import type { ProfileView } from "#app/domain/people/index.server.ts";
import { weekHour } from "#app/domain/people/index.ts";
import { personPageModel } from "./person-page-model.ts";
import { weekModel } from "./week-hours-model.ts";

const NOW = "2026-11-25T10:00:00Z";
const bare: ProfileView = {
	accountId: "a-secret-id",
	handle: "ada",
	name: "Ada Lovelace",
	about: "",
	orcid: null,
	affiliation: null,
	organization: null,
	rorId: null,
	lab: null,
	country: null,
	stage: null,
	shares: null,
	topics: [],
	methods: [],
	offers: [],
	needs: [],
	languages: [],
	links: [],
	introductionsPaused: false,
	picture: null,
	email: null,
	works: null,
	hours: null,
	visibility: "public",
	reader: "stranger",
	sample: false,
	changedAt: NOW,
};
const model = (person: Partial<ProfileView>, readerZone: string | null = null) =>
	personPageModel({ ...bare, ...person }, { readerZone, now: NOW });

test("nothing of the model tells the account's id", () => {
	expect(JSON.stringify(model({ reader: "member", email: "ada@example.org" }))).not.toContain("a-secret-id");
});

test("an address never stands whole in what strangers get", () => {
	const stranger = model({ email: "ada@example.org" });
	expect(stranger.email).toEqual({ user: "ada", host: "example.org", open: false });
	expect(JSON.stringify(stranger)).not.toContain("ada@example.org");
	expect(model({ email: "ada@example.org", reader: "member" }).email?.open).toBe(true);
});

test("only the owner is told who sees the page", () => {
	expect(model({ reader: "member" }).note).toBeNull();
	expect(model({ reader: "self", visibility: "hidden" }).note).toBe(
		"Only you see this page. For everybody else there is none.",
	);
});

test("a work leads to its DOI, else to a web address, and to nothing else", () => {
	const work = { authors: null, venue: null, type: null, year: 2026, doi: null, url: null };
	const items = [
		{ ...work, id: "1", title: "A", doi: "10.1/a b" },
		{ ...work, id: "2", title: "B", url: "https://example.org/b" },
		{ ...work, id: "3", title: "C", url: "javascript:alert(1)" },
		{ ...work, id: "4", title: "D", year: null },
	];
	const { works } = model({ works: { items, more: false } });
	expect(works?.years.map(({ year, works: group }) => [year, group.map(({ href }) => href)])).toEqual([
		["2026", ["https://doi.org/10.1/a%20b", "https://example.org/b", null]],
		["Year not known", [null]],
	]);
});

test("free hours are told in the reader's zone where it is known", () => {
	const hours = { timeZone: "America/New_York", free: [weekHour(0, 9), weekHour(0, 10)] };
	expect(weekModel(hours, null, NOW)).toMatchObject({ zone: "New York time", words: ["Monday 9–11"] });
	expect(weekModel(hours, "Asia/Tokyo", NOW)).toMatchObject({
		zone: "Tokyo time",
		words: ["Monday 23–24", "Tuesday 0–1"],
	});
	expect(weekModel({ timeZone: null, free: [0] }, "Asia/Tokyo", NOW)?.words).toEqual(["Monday 0–1"]);
	expect(weekModel({ timeZone: "Asia/Tokyo", free: [] }, null, NOW)).toBeNull();
});
