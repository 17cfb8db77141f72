import http from "node:http";
import https from "node:https";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";

export type JsonAnswer = {
	status: number;
	/** Undefined where the answer is no JSON. */
	body: unknown;
	/** Seconds that the server asks us to wait; undefined where it does not say. */
	retryAfter: number | undefined;
	/** Where it says that the thing is now. */
	location: string | undefined;
};

export type FetchJsonOptions = {
	/** Milliseconds for the whole of it. */
	timeout: number;
	largest: number;
	signal?: AbortSignal | undefined;
	/** Allows addresses of this machine: for stand-ins, never outside local mode. */
	allowLoopback?: boolean;
};

/** The answer took too long, was too large, or never came. Its message says which. */
export class FetchTrouble extends Error {
	override readonly name = "FetchTrouble";
}

/**
 * Asks another site for JSON. Every address that the name resolves to is checked when the connection is made, so that no name leads into
 * our own network; redirects are not followed but told. Throws FetchTrouble where there is no whole answer in time and size.
 */
export async function fetchJson(url: URL, options: FetchJsonOptions): Promise<JsonAnswer> {
	const limit = AbortSignal.timeout(options.timeout);
	const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
	try {
		const response = await answerTo(url, signal, options.allowLoopback ?? false);
		const text = await readAll(response, options.largest);
		return {
			status: response.statusCode ?? 0,
			body: asJson(text),
			retryAfter: readRetryAfter(response.headers["retry-after"]),
			location: response.headers.location,
		};
	} catch (error) {
		if (options.signal?.aborted) throw options.signal.reason;
		if (error instanceof FetchTrouble) throw error;
		const why = limit.aborted ? "did not answer in time" : "could not be reached";
		throw new FetchTrouble(`${url.host} ${why}.`, { cause: error });
	}
}

function answerTo(url: URL, signal: AbortSignal, allowLoopback: boolean): Promise<http.IncomingMessage> {
	const secure = url.protocol === "https:";
	const rules = { allowIPAddressList: allowLoopback ? ["127.0.0.1", "::1"] : [] };
	const agent = secure ? new RequestFilteringHttpsAgent(rules) : new RequestFilteringHttpAgent(rules);
	const headers = { Accept: "application/json", "User-Agent": "NeuroAI-Commons" };
	return new Promise((resolve, reject) => {
		const request = (secure ? https : http).request(url, { agent, signal, headers });
		request.once("response", resolve).once("error", reject).end();
	});
}

async function readAll(response: http.IncomingMessage, largest: number): Promise<string> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of response as AsyncIterable<Buffer>) {
		length += chunk.length;
		// Leaving the loop ends the connection.
		if (length > largest) throw new FetchTrouble("The answer is larger than we take.");
		chunks.push(chunk);
	}
	if (!response.complete) throw new FetchTrouble("The answer broke off.");
	return Buffer.concat(chunks).toString("utf8");
}

function asJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function readRetryAfter(header: string | undefined): number | undefined {
	if (header === undefined) return undefined;
	if (/^\d{1,6}$/.test(header)) return Number(header);
	const at = Date.parse(header);
	return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
