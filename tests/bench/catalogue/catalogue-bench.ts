import { refreshSearch } from "#app/domain/catalogue/index.server.ts";
import { connect } from "#app/platform/db/connect.server.ts";
import { connectDatabase, disconnectDatabase } from "#app/platform/db/database.server.ts";
import type { Answer } from "../answers.ts";
import { measureQuestion } from "../measure-question.ts";
import type { BenchPart } from "../part.ts";
import { largeTables } from "../plans.ts";
import { withWeb } from "../with-web.ts";
import { generateEvents } from "./generate-events.ts";
import { measureBytes, type PageBytes } from "./page-bytes.ts";
import { listQuestions, rareWords, searchQuestions } from "./questions.ts";
import { report } from "./report.ts";
import { measurePages, PAGES, writeStillFiles } from "./web-rates.ts";

const GENERATED = 100_000;

/** Pages, searches, lists and bytes of the catalogue, as it is and with many events. */
export const catalogueBench: BenchPart = {
	name: "catalogue",
	async run({ seed, createDatabase }) {
		const url = await createDatabase();
		const bytes: PageBytes[] = [];
		const real = await pageRates(url, async (site) => {
			for (const [page, path] of PAGES) bytes.push(await measureBytes(site, page, path));
		});
		console.log(`making ${GENERATED} events …`);
		await generateEvents(url, { count: GENERATED, seed });
		connectDatabase(url, { connections: 4 });
		await refreshSearch();
		const vacuum = await connect(url);
		await vacuum.query("VACUUM ANALYZE");
		await vacuum.end();
		const questions = [...searchQuestions(await rareWords(5)), ...(await listQuestions())];
		const answers: Answer[] = [];
		const tables = await largeTables(url, 1000);
		for (const question of questions) answers.push(await measureQuestion(question, url, tables));
		await disconnectDatabase();
		const large = await pageRates(url);
		return report({
			generated: GENERATED,
			real: real.result,
			large: large.result,
			bytes,
			answers,
			memory: { real: real.peak, large: large.peak },
		});
	},
};

/** The pages' rates on a database; `first` looks at the site before it is measured. */
async function pageRates(databaseUrl: string, first?: (site: string) => Promise<void>) {
	const { result: files } = await withWeb(databaseUrl, async (site) => {
		await first?.(site);
		return writeStillFiles(site);
	});
	try {
		return await withWeb(databaseUrl, (site) => measurePages(site, files));
	} finally {
		for (const file of files) file.remove();
	}
}
