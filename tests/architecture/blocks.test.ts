import { expect, test } from "vitest";
import { type SourceFile, sourceFiles } from "./source-files.ts";

/** Files that read people without asking who has blocked whom, and why they may. */
const FOR_NO_VIEWER: Record<string, string> = {
	"app/domain/interchange/sitemap.server.ts": "it is for strangers, who block nobody",
	"app/domain/people/blocks/list-blocks.server.ts": "it lists the blocks themselves",
	"app/domain/people/claims/make-claim.server.ts": "it looks at one’s own iD",
	"app/domain/people/listing/jobs.server.ts": "it writes the directory, for all its readers",
	"app/domain/people/listing/refresh-person-listing.server.ts":
		"it writes the directory, for all its readers",
	"app/domain/people/moderation/read-for-moderators.server.ts":
		"moderators judge whoever is reported, also whom they blocked",
	"app/domain/people/personal-data.server.ts": "it hands a person their own data, and erases it",
	"app/domain/people/profile/create-profile.server.ts": "it looks for one's own profile and free handles",
	"app/domain/people/profile/read-own-profile.server.ts": "it reads one's own profile",
	"app/domain/people/profile/save-profile-part.server.ts":
		"it looks for one's own profile and for who has a handle",
	"app/domain/people/works/ask-orcid.server.ts": "it asks for one's own iD",
	"app/domain/people/works/jobs.server.ts": "it brings one's own works up to date",
	"app/domain/people/works/known-works.server.ts": "it reads one's own works",
	"app/domain/people/works/own-works.server.ts": "it reads one's own works",
	"prisma/demo/write-trouble.ts": "it makes the sample world",
};

const TABLES = "Profile|PersonListing|ProfileTopic|ProfilePicture|Exchange|Work";
const READS = [
	new RegExp(`\\b(FROM|JOIN)\\s+"(${TABLES})"`),
	/\.(profile|personListing|profileTopic|profilePicture|exchange|work)\s*\.(find\w+|count|aggregate|groupBy)\b/,
];
const ASKS = /\b(notBlocked|unblocked|isFor|mayFind)\(/;

/** The files that read the tables of people without the condition that keeps blocked people apart. */
function unguarded(files: readonly SourceFile[]): string[] {
	return files
		.filter(({ text }) => READS.some((read) => read.test(text)) && !ASKS.test(text))
		.map(({ path }) => path);
}

test("whoever reads people for a viewer asks who has blocked whom", () => {
	expect(unguarded(sourceFiles("app", "prisma")).sort()).toEqual(Object.keys(FOR_NO_VIEWER).sort());
});

test("a read without the condition is seen, with it passes", () => {
	const file = (text: string) => ({ path: "app/domain/x.server.ts", text });
	for (const read of [
		'SELECT 1 FROM "PersonListing" l',
		'x JOIN\n"Profile" p',
		"db().profile.findMany({})",
		"tx.personListing\n.count()",
	]) {
		expect(unguarded([file(read)])).toEqual(["app/domain/x.server.ts"]);
		expect(unguarded([file(`${read} WHERE \${notBlocked(viewer, column)}`)])).toEqual([]);
	}
	expect(unguarded([file('DELETE FROM "Block"; tx.profile.update({})')])).toEqual([]);
});
