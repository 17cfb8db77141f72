import { refreshSearch } from "#app/domain/catalogue/index.server.ts";
import { connect } from "#app/platform/db/connect.server.ts";
import { connectDatabase, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { type Answer, answersTable } from "../answers.ts";
import { generateEvents } from "../catalogue/generate-events.ts";
import { measureQuestion } from "../measure-question.ts";
import type { BenchPart } from "../part.ts";
import { largeTables } from "../plans.ts";
import { askForDuplicates, duplicateQuestions } from "./duplicate-questions.ts";

const GENERATED = 100_000;
const EACH = 40;

/** Finding what is there already, while somebody types or a file is imported. */
export const duplicatesBench: BenchPart = {
	name: "duplicates",
	async run({ seed, createDatabase }) {
		const url = await createDatabase();
		console.log(`making ${GENERATED} events …`);
		await generateEvents(url, { count: GENERATED, seed });
		connectDatabase(url, { connections: 4 });
		await refreshSearch();
		const vacuum = await connect(url);
		await vacuum.query("VACUUM ANALYZE");
		await vacuum.end();
		const tables = await largeTables(url, 1000);
		const answers: Answer[] = [];
		const found: string[] = [];
		for (const { what, drafts } of await duplicateQuestions(EACH)) {
			answers.push(
				await measureQuestion({ what, ask: drafts.map((one) => () => askForDuplicates(one)) }, url, tables),
			);
			let first = 0;
			let among = 0;
			let nothing = 0;
			for (const one of drafts) {
				const slugs = await askForDuplicates(one);
				if (slugs.length === 0) nothing++;
				if (one.slug && slugs[0] === one.slug) first++;
				if (one.slug && slugs.includes(one.slug)) among++;
			}
			const wanted = drafts[0]?.slug !== null;
			found.push(
				`| ${what} | ${drafts.length} | ${wanted ? first : "–"} | ${wanted ? among : "–"} | ${nothing} |`,
			);
		}
		await disconnectDatabase();
		return `## Finding duplicates among ${GENERATED.toLocaleString("en-GB")} events

Milliseconds from call to answer, one at a time, each of ${EACH} drafts 20 times. Aim: under 100 ms at p95, nothing read whole.

${answersTable(answers)}

How many of the drafts found the event that they were made of, first or among the five that are shown; and how many found nothing.

| draft | asked | first | among five | nothing |
|---|---:|---:|---:|---:|
${found.join("\n")}
`;
	},
};
