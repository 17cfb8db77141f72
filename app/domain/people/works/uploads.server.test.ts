import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { makePerson } from "#tests/factories/people.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { forgetWorkUploads } from "./jobs.server.ts";
import { addWork, deleteWork, editWork, hideWork, listOwnWorks, readOwnWork } from "./own-works.server.ts";
import { workForm } from "./schema.ts";
import { forgetUpload, importUpload, readUpload, uploadWorks } from "./uploads.server.ts";

const at = "2026-11-24T12:00:00Z";
let accountId: string;
let people = 0;
beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);
beforeEach(async () => {
	({ accountId } = await makePerson(`Person ${++people}`, {
		visibility: "public",
		worksVisibility: "public",
	}));
});

const BIB = `
@article{a, title={Known}, year={2001}, doi={10.5555/KNOWN}}
@article{b, title={Fresh}, year={2002}}
@article{c, title={{F}resh!}, year={2002}}
@article{d, title={Broken}
`;
const add = (fields: Record<string, string>) => addWork({ accountId, work: workForm.parse(fields), at });
const titles = async () => (await listOwnWorks(accountId)).works.map((work) => work.title);
const found = async (word: string) => {
	const rows = await db().$queryRaw<unknown[]>`
		SELECT FROM "PersonListing" WHERE "accountId" = ${accountId}::uuid AND document @@ to_tsquery('commons', ${word})`;
	return rows.length > 0;
};

it("shows what a file holds, and takes what is chosen, once", async () => {
	await add({ title: "Known before", doi: "https://doi.org/10.5555/known" });
	const id = await uploadWorks({ accountId, text: BIB, at });
	const preview = await readUpload(accountId, id);
	expect(preview.entries.map(({ index, state, work }) => [index, state, work.title])).toEqual([
		[0, "known", "Known"],
		[1, "new", "Fresh"],
		[2, "double", "Fresh!"],
	]);
	expect(preview.broken.map(({ label }) => label)).toEqual(["d"]);
	expect(await importUpload({ accountId, id, chosen: [0, 1, 2, 77], at })).toEqual({
		...{ added: 1, changed: 1, unchanged: 0, gone: 0, tooMany: 0 },
	});
	expect(await titles()).toEqual(["Fresh", "Known before"]);
	expect((await listOwnWorks(accountId)).works[1]?.year).toBe(2001);
	await expect(importUpload({ accountId, id, chosen: [1], at })).rejects.toMatchObject({ code: "not_found" });
	expect(await found("fresh")).toBe(true);
});

it("is nobody else's", async () => {
	const id = await uploadWorks({ accountId, text: BIB, at });
	const other = await makePerson(`Other ${people}`);
	await expect(readUpload(other.accountId, id)).rejects.toMatchObject({ code: "not_found" });
	await expect(importUpload({ accountId: other.accountId, id, chosen: [0], at })).rejects.toMatchObject({
		code: "not_found",
	});
	await forgetUpload(other.accountId, id);
	expect((await readUpload(accountId, id)).entries).toHaveLength(3);
	await expect(readUpload(accountId, "nonsense")).rejects.toMatchObject({ code: "not_found" });
	await forgetUpload(accountId, id);
	await expect(readUpload(accountId, id)).rejects.toMatchObject({ code: "not_found" });
});

it("is kept for a day, five at a time", async () => {
	const ids: string[] = [];
	for (const hour of ["01", "02", "03", "04", "05", "06"])
		ids.push(await uploadWorks({ accountId, text: BIB, at: `2026-11-24T${hour}:00:00Z` }));
	await expect(readUpload(accountId, ids[0] as string)).rejects.toMatchObject({ code: "not_found" });
	await db().workUpload.update({
		where: { id: ids[1] as string },
		data: { createdAt: new Date("2026-11-23T11:59:00Z") },
	});
	const run = { jobId: "", attempt: 1, signal: new AbortController().signal, progress: async () => {} };
	await forgetWorkUploads.run({}, run);
	await forgetWorkUploads.run({}, run);
	const left = await db().workUpload.findMany({ where: { accountId }, orderBy: { createdAt: "asc" } });
	expect(left.map((row) => row.id)).toEqual(ids.slice(2));
});

it("adds by hand, edits, hides, shows and deletes, and search follows", async () => {
	const id = await add({ title: "Zebrafish", year: "2020", type: "preprint" });
	expect(await readOwnWork(accountId, id)).toMatchObject({
		title: "Zebrafish",
		origin: "manual",
		type: "preprint",
	});
	expect(await found("zebrafish")).toBe(true);
	await editWork({ accountId, id, work: workForm.parse({ title: "Quokkas" }), at });
	expect([await found("zebrafish"), await found("quokka")]).toEqual([false, true]);
	await hideWork({ accountId, id, hidden: true, at });
	expect(await found("quokka")).toBe(false);
	await hideWork({ accountId, id, hidden: false, at });
	expect(await found("quokka")).toBe(true);
	const other = await makePerson(`Thief ${people}`);
	for (const act of [
		() => deleteWork({ accountId: other.accountId, id }),
		() => hideWork({ accountId: other.accountId, id, hidden: true, at }),
		() => editWork({ accountId: other.accountId, id, work: workForm.parse({ title: "Mine" }), at }),
		() => readOwnWork(other.accountId, id),
	])
		await expect(act()).rejects.toMatchObject({ code: "not_found" });
	await deleteWork({ accountId, id });
	expect(await titles()).toEqual([]);
	expect(await found("quokka")).toBe(false);
});

it("has no work twice, whichever way it comes", async () => {
	await add({ title: "One", year: "2020", doi: "10.5555/one" });
	await expect(add({ title: "Other words", doi: "10.5555/ONE" })).rejects.toMatchObject({ code: "conflict" });
	await expect(add({ title: "one.", year: "2020" })).rejects.toMatchObject({ code: "conflict" });
	const second = await add({ title: "Two" });
	await expect(
		editWork({ accountId, id: second, work: workForm.parse({ title: "Two", doi: "10.5555/one" }), at }),
	).rejects.toMatchObject({ code: "conflict" });
});

it("deletes nothing that ORCID would bring back", async () => {
	const id = await add({ title: "Theirs" });
	await db().work.update({ where: { id }, data: { origin: "orcid" } });
	await expect(deleteWork({ accountId, id })).rejects.toMatchObject({ code: "conflict" });
	await db().work.update({ where: { id }, data: { goneAt: new Date(at) } });
	await deleteWork({ accountId, id });
	expect(await titles()).toEqual([]);
});

it("says what of a form cannot be", () => {
	const { error } = workForm.safeParse({ title: " ", year: "20", doi: "x", url: "ftp://x", type: "" });
	expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
		["title", "A work needs a title."],
		["year", "A year has four digits, as 2024."],
		["doi", "This is no DOI: one begins with 10. and has a slash."],
		["url", "An address begins with https:// or http://."],
	]);
});
