import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { readEventPage } from "../pages/event-page.server.ts";
import { editField, type FieldEdit } from "./edit-field.server.ts";

const edit = (change: Partial<FieldEdit>): FieldEdit => ({
	recordKind: "event",
	slug: "ccn-2027",
	field: "url",
	value: "https://2027.ccneuro.org/",
	by: "Ada",
	reason: "announced",
	now: "2026-11-25T10:00:00Z",
	...change,
});

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

describe("editField", () => {
	it("sets the field, moves the calendar entry on, and remembers who said so", async () => {
		const before = await db().event.findUniqueOrThrow({ where: { slug: "ccn-2027" } });
		await editField(edit({}));
		const after = await db().event.findUniqueOrThrow({ where: { slug: "ccn-2027" } });
		const said = await db().fieldProvenance.findFirstOrThrow({ where: { recordId: after.id } });
		expect({
			url: after.url,
			sequence: after.sequence,
			changedAt: after.changedAt,
			by: said.setBy,
			why: said.reason,
		}).toEqual({
			url: "https://2027.ccneuro.org/",
			sequence: before.sequence + 1,
			changedAt: new Date("2026-11-25T10:00:00Z"),
			by: "Ada",
			why: "announced",
		});
	});

	it("marks an event as cancelled in the lists at once", async () => {
		await editField(edit({ slug: "nice-2027", field: "status", value: "cancelled" }));
		const listing = await db().listing.findFirstOrThrow({
			where: { recordKind: "event", slug: "nice-2027" },
		});
		expect((listing.card as { status: string }).status).toBe("cancelled");
	});

	it("leads an old slug to the new one, also after a second change", async () => {
		await editField(edit({ slug: "rldm-2025", field: "slug", value: "rldm-dublin" }));
		await editField(edit({ slug: "rldm-dublin", field: "slug", value: "rldm-2025-dublin" }));
		expect(await readEventPage("rldm-2025")).toEqual({ movedTo: "rldm-2025-dublin" });
		expect(await readEventPage("rldm-dublin")).toEqual({ movedTo: "rldm-2025-dublin" });
	});

	it("refuses what the field cannot hold, what is taken, and what is not there", async () => {
		await expect(editField(edit({ value: "javascript:alert(1)" }))).rejects.toMatchObject({
			code: "invalid",
		});
		await expect(editField(edit({ field: "sequence" }))).rejects.toMatchObject({ code: "invalid" });
		await expect(editField(edit({ field: "__proto__" }))).rejects.toMatchObject({ code: "invalid" });
		await expect(editField(edit({ field: "endDate", value: "2027-01-01" }))).rejects.toMatchObject({
			code: "invalid",
			message: "An event cannot end before it starts.",
		});
		await expect(editField(edit({ field: "slug", value: "cosyne-2027" }))).rejects.toMatchObject({
			code: "conflict",
		});
		await expect(editField(edit({ slug: "ccn-1999" }))).rejects.toMatchObject({ code: "not_found" });
	});
});
