import { type Answer, answersTable } from "../answers.ts";
import type { PageBytes } from "./page-bytes.ts";
import type { PageRate } from "./web-rates.ts";

export type Figures = {
	generated: number;
	real: PageRate[];
	large: PageRate[];
	bytes: PageBytes[];
	answers: Answer[];
	memory: { real: number; large: number };
};

const number = (value: number) => Math.round(value).toLocaleString("en-GB");
const tenth = (value: number) => value.toFixed(1);
const kilobytes = (bytes: number) => `${tenth(bytes / 1000)} kB`;

/** The catalogue's figures of a run, as a part of the documentation. */
export function report(figures: Figures): string {
	return `## Pages, on the real catalogue

Ten connections, the load from a process of its own. *Empty*: each request misses the page cache (each names another zone, unknown
and so without effect, which the cache keeps apart), so that the page is rendered. *Warm*: it comes from memory. *File*: a static file of the same size from
the same server, which keeps it in memory as well. Requests a second, the better of two rounds; p50 and p99 in milliseconds. Aim: warm at half of the file's rate
or more. The log writes errors only: at its usual level each page, and no file, costs a line more.

${pages(figures.real)}

Peak memory of the web process: ${figures.memory.real} MB.

## Pages, with ${number(figures.generated)} generated events

${pages(figures.large)}

Peak memory of the web process: ${figures.memory.large} MB.

## What pages ask the database, with ${number(figures.generated)} events

Milliseconds from call to answer, one at a time. *Read whole*: tables of more than 1,000 rows that a plan scans
sequentially. Aim: searches under 50 ms at p95, nothing read whole.

${answersTable(figures.answers)}

## Bytes of a page

Compressed with gzip. Aim: under 110 kB of JavaScript.

| page | document | JavaScript | CSS |
|---|---:|---:|---:|
${figures.bytes.map((b) => `| ${b.page} | ${kilobytes(b.html)} | ${kilobytes(b.scripts)} | ${kilobytes(b.styles)} |`).join("\n")}
`;
}

function pages(rates: PageRate[]): string {
	const rows = rates.map(
		({ page, bytes, cold, warm, still }) =>
			`| ${page} | ${kilobytes(bytes)} | ${number(cold.perSecond)} (${tenth(cold.p50)}, ${tenth(cold.p99)}) | ${number(warm.perSecond)} (${tenth(warm.p50)}, ${tenth(warm.p99)}) | ${number(still.perSecond)} (${tenth(still.p50)}, ${tenth(still.p99)}) | ${(warm.perSecond / still.perSecond).toFixed(2)} |`,
	);
	return [
		"| page | size | empty (p50, p99) | warm (p50, p99) | file (p50, p99) | warm ÷ file |",
		"|---|---:|---:|---:|---:|---:|",
		...rows,
	].join("\n");
}
