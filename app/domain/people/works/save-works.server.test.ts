import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { readEnvironment, setEnvironment } from "#app/platform/env.server.ts";
import { findProgress } from "#app/platform/jobs/progress.server.ts";
import { log } from "#app/platform/log.server.ts";
import { makePerson } from "#tests/factories/people.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import { type OrcidStandIn, startOrcid } from "#tests/stand-ins/orcid/orcid-server.ts";
import { ADA } from "#tests/stand-ins/orcid/records.ts";
import { askForOrcidWorks } from "./ask-orcid.server.ts";
import { importOrcidWorks } from "./jobs.server.ts";
import { editWork, hideWork, listOwnWorks } from "./own-works.server.ts";

const at = "2026-11-25T09:00:00Z";
let orcid: OrcidStandIn;
let accountId: string;
let people = 0;

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
	orcid = await startOrcid();
	setEnvironment(readEnvironment({ ORCID_API_URL: orcid.url }));
});
afterAll(async () => {
	await disconnectDatabase();
	await orcid.stop();
});
beforeEach(async () => {
	await db().profile.updateMany({ data: { orcid: null } });
	({ accountId } = await makePerson(`Ada ${++people}`, { orcid: ADA, visibility: "members" }));
	orcid.records[ADA] = structuredClone(orcid.records[ADA] ?? []);
});

const works = async () => (await listOwnWorks(accountId)).works;
async function refresh(): Promise<string | null> {
	const id = await askForOrcidWorks({ accountId });
	await runJobs([importOrcidWorks]);
	const progress = await findProgress(id, accountId);
	expect(progress?.state).toBe("done");
	return progress?.note ?? null;
}
const titled = async (title: string) => {
	const found = (await works()).find((work) => work.title.startsWith(title));
	if (!found) throw new Error(`There is no work ${title}.`);
	return found;
};
const form = ({
	title,
	authors,
	venue,
	year,
	type,
	doi,
	url,
	abstract,
}: Awaited<ReturnType<typeof titled>>) => ({
	...{ title, authors, venue, year, type, doi, url, abstract },
});

describe("a refresh from ORCID", () => {
	it("adds what is new, and the second time nothing", async () => {
		expect(await refresh()).toBe("4 works added, 1 left out for want of a title.");
		const before = await works();
		expect(before.map(({ title, year }) => [year, title])).toEqual([
			[2024, "Replay in the hippocampus & in agents: A comparison"],
			[2023, "Replay in the hippocampus and in agents"],
			[2021, "Grid cells and maps"],
			[2019, "Dopamine poster"],
		]);
		expect(await refresh()).toBe("0 works added, 4 as they were, 1 left out for want of a title.");
		expect(await works()).toEqual(before);
		const rows = await db().work.findMany({ where: { accountId }, orderBy: { year: "desc" } });
		expect(rows.map((row) => row.sourceKey)).toEqual([
			"doi:10.5555/replay.2024",
			"doi:10.5555/preprint.1",
			"orcid:103",
			"orcid:104",
		]);
	});

	it("keeps what the person hid and edited, changes the rest, and marks what went", async () => {
		await refresh();
		const grid = await titled("Grid");
		const poster = await titled("Dopamine");
		await hideWork({ accountId, id: grid.id, hidden: true, at });
		await editWork({
			accountId,
			id: grid.id,
			work: { ...form(grid), title: "Grid cells & maps, by me" },
			at,
		});
		const record = orcid.records[ADA] ?? [];
		orcid.records[ADA] = record
			.filter((work) => work.putCode !== 104)
			.map((work) =>
				work.putCode === 103 ? { ...work, title: "GRID CELLS", journal: "A Better Handbook" } : work,
			);
		expect(await refresh()).toBe(
			"0 works added, 1 changed, 2 as they were, 1 no longer on your ORCID record, and marked so, 1 left out for want of a title.",
		);
		expect(await titled("Grid")).toMatchObject({
			id: grid.id,
			title: "Grid cells & maps, by me",
			venue: "A Better Handbook",
			hidden: true,
			deletable: false,
		});
		expect(await titled("Dopamine")).toMatchObject({
			id: poster.id,
			goneAt: expect.any(String),
			deletable: true,
		});
		orcid.records[ADA] = record;
		await refresh();
		expect(await titled("Dopamine")).toMatchObject({ id: poster.id, goneAt: null });
	});

	it("knows a work again whose DOI came later, or whose number changed", async () => {
		await refresh();
		const poster = await titled("Dopamine");
		const paper = await titled("Replay in the hippocampus & in");
		orcid.records[ADA] = (orcid.records[ADA] ?? []).map((work) => {
			if (work.putCode === 104) return { ...work, ids: [{ type: "doi", value: "10.5555/POSTER" }] };
			return work.putCode === 101 ? { ...work, putCode: 999 } : work;
		});
		await refresh();
		expect((await works()).length).toBe(4);
		expect((await titled("Dopamine")).id).toBe(poster.id);
		expect((await titled("Replay in the hippocampus & in")).id).toBe(paper.id);
		const row = await db().work.findUniqueOrThrow({ where: { id: poster.id } });
		expect(row.sourceKey).toBe("doi:10.5555/poster");
	});

	it("does no harm when it runs twice at once", async () => {
		const run = {
			jobId: crypto.randomUUID(),
			attempt: 1,
			signal: new AbortController().signal,
			progress: async () => {},
		};
		await Promise.all([1, 2, 3].map(() => importOrcidWorks.run({ accountId }, run)));
		expect((await works()).length).toBe(4);
	});

	it("tells the person what ORCID says, and does not try what cannot work", async () => {
		await db().profile.update({ where: { accountId }, data: { orcid: "0000-0002-9999-9999" } });
		expect(await refresh()).toBe("ORCID has no public record 0000-0002-9999-9999.");
		vi.spyOn(log, "error").mockImplementation(() => {});
		await db().profile.update({ where: { accountId }, data: { orcid: ADA } });
		orcid.faults.push({ kind: "not-json", times: 1 });
		const id = await askForOrcidWorks({ accountId });
		expect(await runJobs([importOrcidWorks])).toEqual({ completed: 0, failed: 1 });
		expect(await runJobs([importOrcidWorks], { later: true })).toEqual({ completed: 1, failed: 0 });
		expect(await findProgress(id, accountId)).toMatchObject({ state: "done", failure: null });
	});
});

describe("askForOrcidWorks", () => {
	it("is one job however often it is asked for", async () => {
		const ids = [await askForOrcidWorks({ accountId }), await askForOrcidWorks({ accountId })];
		expect(ids[0]).toBe(ids[1]);
		await runJobs([importOrcidWorks]);
	});

	it("takes an iD onto a profile that has none, unverified, unless it is another's", async () => {
		const other = await makePerson(`Other ${++people}`);
		await expect(askForOrcidWorks({ accountId: other.accountId })).rejects.toMatchObject({ code: "invalid" });
		await expect(askForOrcidWorks({ accountId: other.accountId, orcid: ADA })).rejects.toMatchObject({
			code: "conflict",
		});
		await askForOrcidWorks({ accountId: other.accountId, orcid: "https://orcid.org/0000-0001-5109-3700" });
		const row = await db().profile.findUniqueOrThrow({ where: { accountId: other.accountId } });
		expect([row.orcid, row.orcidVerifiedAt]).toEqual(["0000-0001-5109-3700", null]);
	});
});
