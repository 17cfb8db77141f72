import { setTimeout as pause } from "node:timers/promises";
import { env } from "#app/platform/env.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { FetchTrouble, fetchJson, type JsonAnswer } from "#app/platform/outbound/fetch-json.server.ts";
import type { FoundWork } from "../reconcile.ts";
import { orcidWork, preferred } from "./orcid-work.ts";
import { bulkAnswer, type OrcidWork, worksAnswer } from "./wire.schema.ts";

const LARGEST_ANSWER = 16 * 1024 * 1024;
const TIMEOUT_MS = 20_000;
/** ORCID gives this many whole works at once. */
const BULK = 100;
const TRIES = 4;
const LONGEST_WAIT_MS = 30_000;
const MOST_GROUPS = 5000;

export type OrcidReading = {
	works: FoundWork[];
	/** Works without a title, which say nothing. */
	untitled: number;
};

type Options = {
	signal?: AbortSignal;
	/** Told after each answer how many works are read, of how many. */
	progress?: (done: number, total: number) => Promise<void>;
	/** Milliseconds of the waits between two tries; for tests. */
	wait?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
};

/**
 * Everything public in the list of works of an ORCID record, in whole. Asks one thing at a time and waits as long as ORCID says. Throws
 * AppError("not_found") for an iD without a public record, "conflict" for one that is locked, deactivated or merged into another, and
 * "unavailable" while ORCID does not answer.
 */
export async function readOrcidWorks(orcid: string, options: Options = {}): Promise<OrcidReading> {
	const answer = worksAnswer.safeParse((await ask(`/v3.0/${orcid}/works`, orcid, options)).body);
	if (!answer.success)
		throw new AppError("unavailable", "ORCID answered something that we do not understand.");
	const groups = answer.data.group.filter((group) => preferred(group) !== undefined).slice(0, MOST_GROUPS);
	const codes = groups.flatMap((group) => preferred(group) ?? []);
	const full = new Map<number, OrcidWork>();
	for (let from = 0; from < codes.length; from += BULK) {
		await options.progress?.(from, codes.length);
		const chunk = codes.slice(from, from + BULK);
		const { body } = await ask(`/v3.0/${orcid}/works/${chunk.join(",")}`, orcid, options);
		const bulk = bulkAnswer.safeParse(body);
		if (!bulk.success)
			throw new AppError("unavailable", "ORCID answered something that we do not understand.");
		for (const item of bulk.data.bulk) if ("work" in item) full.set(item.work["put-code"], item.work);
	}
	await options.progress?.(codes.length, codes.length);
	const works = groups.map((group) => orcidWork(group, full));
	return {
		works: works.filter((work) => work !== null),
		untitled: works.filter((work) => work === null).length,
	};
}

async function ask(path: string, orcid: string, { signal, wait = waited }: Options): Promise<JsonAnswer> {
	const base = new URL(env().ORCID_API_URL);
	const url = new URL(path, base);
	const allowLoopback = env().SITE_MODE === "local" && isLoopback(base.hostname);
	let trouble: unknown;
	for (let tries = 0; tries < TRIES; tries++) {
		try {
			const answer = await fetchJson(url, {
				timeout: TIMEOUT_MS,
				largest: LARGEST_ANSWER,
				signal,
				allowLoopback,
			});
			if (answer.status === 200) return answer;
			if (!isPassing(answer.status)) throw refusal(answer, orcid);
			trouble = new AppError("unavailable", "ORCID is busy and asks us to come back later.");
			if (tries < TRIES - 1) await wait(delay(tries, answer.retryAfter), signal);
		} catch (error) {
			if (!(error instanceof FetchTrouble)) throw error;
			trouble = new AppError("unavailable", "ORCID did not answer.", { cause: error });
			if (tries < TRIES - 1) await wait(delay(tries), signal);
		}
	}
	throw trouble;
}

function isPassing(status: number): boolean {
	return status === 429 || status >= 500;
}

function delay(tries: number, retryAfter?: number): number {
	const wanted = retryAfter === undefined ? 1000 * 2 ** tries : retryAfter * 1000;
	return Math.min(wanted, LONGEST_WAIT_MS);
}

async function waited(ms: number, signal?: AbortSignal): Promise<void> {
	await pause(ms, undefined, { signal });
}

function refusal({ status }: JsonAnswer, orcid: string): AppError {
	if (status === 404) return new AppError("not_found", `ORCID has no public record ${orcid}.`);
	if (status === 301)
		return new AppError("conflict", `ORCID says that ${orcid} was merged into another iD; use that one.`);
	if (status === 409) return new AppError("conflict", `ORCID says that ${orcid} is locked or deactivated.`);
	return new AppError("unavailable", `ORCID refused to answer (${status}).`);
}

function isLoopback(hostname: string): boolean {
	return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
