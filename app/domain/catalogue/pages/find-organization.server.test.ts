import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { findOrganization, suggestOrganizations } from "./find-organization.server.ts";
import { readVocabularyTopics } from "./vocabulary-topics.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

const slugs = async (typed: string) => (await suggestOrganizations(typed)).map(({ slug }) => slug);

describe("suggestOrganizations", () => {
	it("finds by beginnings of words of name and alias, and by nothing else", async () => {
		expect(await slugs("cold spr")).toEqual(["cold-spring-harbor-laboratory"]);
		expect((await slugs("CSHL"))[0]).toBe("cold-spring-harbor-laboratory");
		expect(await slugs("teaching institution in New York State")).toEqual([]);
		expect(await slugs(" ")).toEqual([]);
	});
});

describe("findOrganization", () => {
	it("knows name and alias in any case, and nothing that is only like it", async () => {
		const { id } = await db().organization.findUniqueOrThrow({
			where: { slug: "cold-spring-harbor-laboratory" },
		});
		const found = await Promise.all(
			[" cold spring harbor LABORATORY ", "cshl", "Cold Spring Harbor", "%"].map(findOrganization),
		);
		expect(found.map((organization) => organization?.id ?? null)).toEqual([id, id, null, null]);
	});

	it("does not guess between two that share an alias", async () => {
		await db().organization.updateMany({
			where: { slug: { in: ["mila", "princeton-university"] } },
			data: { aliases: ["Twin"] },
		});
		expect(await db().organization.count({ where: { aliases: { has: "Twin" } } })).toBe(2);
		expect(await findOrganization("twin")).toBeNull();
	});
});

describe("readVocabularyTopics", () => {
	it("holds every topic once, by name", async () => {
		const topics = await readVocabularyTopics();
		expect(topics).toHaveLength(await db().topic.count());
		expect(topics.find(({ slug }) => slug === "reinforcement-learning")?.name).toBe("Reinforcement learning");
	});
});
