import { connectDatabase, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { type Answer, answersTable } from "../answers.ts";
import { measureQuestion } from "../measure-question.ts";
import type { BenchPart } from "../part.ts";
import { largeTables } from "../plans.ts";
import { directoryQuestions } from "./directory-questions.ts";
import { generatePeople } from "./generate-people.ts";

const GENERATED = 100_000;

/** The directory of people with many profiles. */
export const peopleBench: BenchPart = {
	name: "people",
	async run({ seed, createDatabase }) {
		const url = await createDatabase();
		console.log(`making ${GENERATED} profiles …`);
		connectDatabase(url, { connections: 4 });
		await generatePeople(url, { count: GENERATED, seed });
		const tables = await largeTables(url, 1000);
		const answers: Answer[] = [];
		for (const question of await directoryQuestions())
			answers.push(await measureQuestion(question, url, tables));
		await disconnectDatabase();
		return `## The directory, with ${GENERATED.toLocaleString("en-GB")} profiles

One in ten is hidden, three in ten are public. A page asks for one list and its counts, side by side. Milliseconds from call to answer, one at a time,
several wordings each; *member* is one with a hundred blocks. *Read whole*: tables of more than 1,000 rows that a plan scans sequentially. Aim: under 50 ms
at p95, nothing read whole.

${answersTable(answers)}`;
	},
};
