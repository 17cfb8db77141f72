import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readEnvironment, setEnvironment } from "#app/platform/env.server.ts";
import { fetchJson } from "#app/platform/outbound/fetch-json.server.ts";
import { type OrcidStandIn, startOrcid } from "#tests/stand-ins/orcid/orcid-server.ts";
import { ADA, LI } from "#tests/stand-ins/orcid/records.ts";
import { readOrcidWorks } from "./read-orcid.server.ts";

let orcid: OrcidStandIn;
let waits: number[];
const wait = async (ms: number) => void waits.push(ms);

beforeAll(async () => {
	orcid = await startOrcid();
});
afterAll(() => orcid.stop());
beforeEach(() => {
	waits = [];
	orcid.asked.length = 0;
	setEnvironment(readEnvironment({ ORCID_API_URL: orcid.url }));
});
afterEach(() => expect(orcid.faults).toEqual([]));

describe("readOrcidWorks", () => {
	it("reads each group as one work, in whole", async () => {
		const { works, untitled } = await readOrcidWorks(ADA);
		expect(untitled).toBe(1);
		expect(works).toEqual([
			{
				title: "Replay in the hippocampus & in agents: A comparison",
				abstract: "We compare replay, p < 0.05.",
				authors: "Ada Okafor, Jörg Müller",
				venue: "Journal of Invented Neuroscience",
				year: 2024,
				type: "journal-article",
				doi: "10.5555/replay.2024",
				url: "https://doi.org/10.5555/REPLAY.2024",
				putCodes: ["101", "111", "112"],
			},
			expect.objectContaining({ title: "Replay in the hippocampus and in agents", type: "preprint" }),
			expect.objectContaining({ title: "Grid cells and maps", doi: null, venue: "A Handbook of Places" }),
			expect.objectContaining({ title: "Dopamine poster", doi: null, year: 2019, putCodes: ["104"] }),
		]);
	});

	it("asks for a hundred whole works at a time, and says how far it is", async () => {
		const told: [number, number][] = [];
		const { works } = await readOrcidWorks(LI, {
			progress: async (done, total) => void told.push([done, total]),
		});
		expect(works).toHaveLength(230);
		expect(told).toEqual([
			[0, 230],
			[100, 230],
			[200, 230],
			[230, 230],
		]);
		expect(orcid.asked.map((path) => path.split(",").length)).toEqual([1, 100, 100, 30]);
	});

	it("waits as long as ORCID says, and goes on", async () => {
		orcid.faults.push({ kind: "status", status: 429, retryAfter: 7, times: 1 });
		orcid.faults.push({ kind: "status", status: 503, times: 1 });
		orcid.faults.push({ kind: "broken-off", times: 1 });
		expect((await readOrcidWorks(ADA, { wait })).works).toHaveLength(4);
		expect(waits).toEqual([7000, 2000, 4000]);
	});

	it("gives up on what goes on too long", async () => {
		orcid.faults.push({ kind: "status", status: 500, times: 4 });
		await expect(readOrcidWorks(ADA, { wait })).rejects.toMatchObject({ code: "unavailable" });
		expect(waits).toHaveLength(3);
		orcid.faults.push({ kind: "endless", times: 4 });
		await expect(readOrcidWorks(ADA, { wait })).rejects.toMatchObject({ message: "ORCID did not answer." });
		orcid.faults.push({ kind: "not-json", times: 1 });
		await expect(readOrcidWorks(ADA, { wait })).rejects.toMatchObject({
			message: "ORCID answered something that we do not understand.",
		});
	});

	it("says at once what no second try would change", async () => {
		await expect(readOrcidWorks("0000-0000-0000-0000", { wait })).rejects.toMatchObject({
			code: "not_found",
			message: "ORCID has no public record 0000-0000-0000-0000.",
		});
		orcid.locked.add(LI);
		await expect(readOrcidWorks(LI, { wait })).rejects.toMatchObject({ code: "conflict" });
		orcid.locked.clear();
		orcid.merged.set(LI, ADA);
		await expect(readOrcidWorks(LI, { wait })).rejects.toMatchObject({ code: "conflict" });
		orcid.merged.clear();
		expect(waits).toEqual([]);
	});

	it("stops where the job has to", async () => {
		orcid.faults.push({ kind: "silence", times: 1 });
		const stop = new AbortController();
		const reading = readOrcidWorks(ADA, { wait, signal: stop.signal });
		setTimeout(() => stop.abort(new Error("The worker stops.")), 50);
		await expect(reading).rejects.toThrow("The worker stops.");
	});
});

describe("the way out", () => {
	const limits = { timeout: 2000, largest: 1000 };

	it("leads to no address of ours, by name or number, unless it is allowed", async () => {
		for (const base of [orcid.url, orcid.url.replace("127.0.0.1", "localhost")]) {
			const before = orcid.asked.length;
			await expect(fetchJson(new URL("/v3.0/", base), limits)).rejects.toThrow("could not be reached");
			expect(orcid.asked.length).toBe(before);
		}
		expect((await fetchJson(new URL("/v3.0/", orcid.url), { ...limits, allowLoopback: true })).status).toBe(
			404,
		);
		await expect(fetchJson(new URL("http://10.0.0.1/"), { ...limits, allowLoopback: true })).rejects.toThrow(
			"could not be reached",
		);
	});

	it("is closed to this machine on a real site", () => {
		expect(() =>
			readEnvironment({
				SITE_MODE: "production",
				SITE_SECRET: "x".repeat(40),
				ORCID_API_URL: orcid.url,
			}),
		).toThrow("ORCID_API_URL must be https:// while SITE_MODE is production");
	});

	it("takes only so much and waits only so long", async () => {
		orcid.faults.push({ kind: "endless", times: 1 });
		const open = { ...limits, allowLoopback: true };
		await expect(fetchJson(new URL(orcid.url), open)).rejects.toThrow("larger than we take");
		orcid.faults.push({ kind: "silence", times: 1 });
		await expect(fetchJson(new URL(orcid.url), { ...open, timeout: 50 })).rejects.toThrow(
			"did not answer in time",
		);
	});
});
