import { randomBytes } from "node:crypto";
import { log } from "#app/platform/log.server.ts";
import { type Address, routePath } from "./address.ts";
import { type Answer, headerOf, isHtml } from "./answer.server.ts";
import { settleScripts, withoutScripts } from "./inline-scripts.server.ts";
import type { LoadContext } from "./load-context.ts";
import { lastResortPage, prefersPage, problemAnswer, type Trouble } from "./problem.server.ts";
import type { Remix, RemixRequest } from "./remix.server.ts";

/** No route has this path: the splat route shows what `trouble` says. */
export const TROUBLE_PATH = "/-/trouble";

const HINTS: Record<number, readonly [name: string, value: string]> = {
	405: ["allow", "GET, HEAD"],
	503: ["retry-after", "5"],
};

export interface PageRequest extends Omit<RemixRequest, "url" | "context"> {
	address: Address;
	requestId: string;
	/** What the client accepts; decides how an error is told. */
	accept: string | undefined;
}

export interface Pages {
	/** The answer of the routes; an error as a page or as problem+json. Never throws. */
	answer(request: PageRequest): Promise<Answer>;
	/** The answer to a request that reaches no route. */
	refuse(trouble: Trouble, request: Omit<PageRequest, "body">): Promise<Answer>;
}

/** What Remix makes, finished for sending: scripts settled, errors in the form that the client reads. */
export function createPages(remix: Remix, databaseAnswers: LoadContext["databaseAnswers"]): Pages {
	async function ask(
		request: Omit<PageRequest, "accept" | "address">,
		url: string,
		trouble?: Trouble,
	): Promise<Answer> {
		const nonce = randomBytes(18).toString("base64url");
		const { method, headers, body, requestId } = request;
		const context = { nonce, requestId, trouble, databaseAnswers };
		const answer = await remix({ method, url, headers, body, context });
		if (!isHtml(answer)) return answer;
		const { html, hashes } = settleScripts(answer.body.toString("utf8"), nonce);
		return { ...answer, body: Buffer.from(html), scriptHashes: hashes };
	}

	async function refuse(trouble: Trouble, request: Omit<PageRequest, "body">): Promise<Answer> {
		const { accept, address, headers, requestId } = request;
		if (address.path.endsWith(".data")) return refuseData(trouble, request);
		if (!prefersPage(accept, address.path)) return problemAnswer(trouble, requestId);
		try {
			const kept = { cookie: headers.cookie };
			const page = await ask({ method: "GET", headers: kept, requestId }, TROUBLE_PATH, trouble);
			if (page.status !== trouble.status || !isHtml(page)) return lastResortPage(trouble, requestId);
			// The browser's router would read the address anew and see something else than we.
			const body = Buffer.from(withoutScripts(page.body.toString("utf8")));
			const headersOfTrouble = Object.entries(trouble.headers ?? {});
			return { ...page, headers: [...page.headers, ...headersOfTrouble], body, scriptHashes: [] };
		} catch (error) {
			log.error("The error page failed", { error, requestId });
			return lastResortPage(trouble, requestId);
		}
	}

	/** A refusal in the form that Remix's script in the browser reads, which then shows the error page. */
	async function refuseData(trouble: Trouble, request: Omit<PageRequest, "body">): Promise<Answer> {
		const { headers, requestId } = request;
		const method = request.method === "GET" || request.method === "HEAD" ? "GET" : "POST";
		const kept = { cookie: headers.cookie };
		const answer = await ask({ method, headers: kept, requestId }, `${TROUBLE_PATH}.data`, trouble);
		if (answer.status !== trouble.status) return problemAnswer(trouble, requestId);
		return { ...answer, headers: [...answer.headers, ...Object.entries(trouble.headers ?? {})] };
	}

	async function answer(request: PageRequest): Promise<Answer> {
		const { path, search } = request.address;
		try {
			const made = withHints(await ask(request, routePath(path) + search));
			if (made.status < 400 || isRemixsOwn(path, made)) return made;
			return await tell(made, request);
		} catch (error) {
			log.error("request failed", { error, path, requestId: request.requestId });
			return tellPlainly({ status: 500 }, request);
		}
	}

	/** An error in the form that the client reads. */
	async function tell(made: Answer, request: PageRequest): Promise<Answer> {
		const page = prefersPage(request.accept, request.address.path);
		if (page && isHtml(made)) return made;
		const trouble = troubleOf(made);
		if (page && made.status < 500 && request.accept?.includes("text/html")) return refuse(trouble, request);
		return isHtml(made) || !page || made.status < 500
			? problemAnswer(trouble, request.requestId)
			: lastResortPage(trouble, request.requestId);
	}

	function tellPlainly(trouble: Trouble, { accept, address, requestId }: PageRequest): Answer {
		const form = prefersPage(accept, address.path) ? lastResortPage : problemAnswer;
		return form(trouble, requestId);
	}

	return { answer, refuse };
}

/** Answers to Remix's script in the browser, which has its own way of reading errors. */
function isRemixsOwn(path: string, answer: Answer): boolean {
	return path === "/__manifest" || headerOf(answer, "x-remix-response") !== undefined;
}

/** A 405 has to say what would do, and a 503 when to come back; what Remix makes of an error page lacks both. */
function withHints(answer: Answer): Answer {
	const hint = HINTS[answer.status];
	if (!hint || headerOf(answer, hint[0])) return answer;
	return { ...answer, headers: [...answer.headers, hint] };
}

function troubleOf(answer: Answer): Trouble {
	const said = headerOf(answer, "content-type")?.startsWith("text/plain") && answer.status !== 500;
	const kept = ["allow", "retry-after"].flatMap((name) => {
		const value = headerOf(answer, name);
		return value === undefined ? [] : [[name, value]];
	});
	return {
		status: answer.status,
		detail: said ? answer.body.toString("utf8") : undefined,
		headers: Object.fromEntries(kept),
	};
}
