import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { records as givenRecords, type StandInWork } from "./records.ts";

export type OrcidFault =
	| { kind: "status"; status: number; retryAfter?: number; times: number }
	| { kind: "silence"; times: number }
	| { kind: "broken-off"; times: number }
	| { kind: "not-json"; times: number }
	| { kind: "endless"; times: number };

export type OrcidStandIn = {
	url: string;
	/** Who has which works: to be changed while it runs. */
	records: Record<string, StandInWork[]>;
	/** iDs that are locked or deactivated (409), or were merged into another (301). */
	locked: Set<string>;
	merged: Map<string, string>;
	/** What goes wrong next; each is used up by its requests. */
	faults: OrcidFault[];
	/** The paths that were asked for, in order. */
	asked: string[];
	stop(): Promise<void>;
};

/**
 * Stands in for ORCID's public API, version 3.0, written after its public documentation and schemas: lists of works in groups, whole works in
 * bulk of at most 100, errors with their codes.
 */
export async function startOrcid(): Promise<OrcidStandIn> {
	const state = {
		records: structuredClone(givenRecords),
		locked: new Set<string>(),
		merged: new Map<string, string>(),
		faults: [] as OrcidFault[],
		asked: [] as string[],
	};
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? "/", "http://orcid").pathname;
		state.asked.push(path);
		const fault = state.faults[0];
		if (fault) {
			if (--fault.times <= 0) state.faults.shift();
			fail(response, fault);
			return;
		}
		const [, version, orcid = "", section, codes] = path.split("/");
		if (request.method !== "GET" || version !== "v3.0" || section !== "works")
			return send(response, 404, problem(404, 9016));
		if (!request.headers.accept?.includes("application/json")) return send(response, 406, problem(406, 9002));
		const other = state.merged.get(orcid);
		if (other) {
			response.setHeader("Location", `/v3.0/${other}/works`);
			return send(response, 301, problem(301, 9007));
		}
		if (state.locked.has(orcid)) return send(response, 409, problem(409, 9018));
		const works = state.records[orcid];
		if (!works) return send(response, 404, problem(404, 9016));
		if (codes === undefined) return send(response, 200, worksOf(orcid, works));
		const wanted = codes.split(",");
		if (wanted.length > 100) return send(response, 400, problem(400, 9042));
		send(response, 200, {
			bulk: wanted.map((code) => {
				const work = works.find((one) => String(one.putCode) === code);
				return work ? { work: whole(orcid, work) } : { error: problem(404, 9034) };
			}),
		});
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("The stand-in has no port.");
	return Object.assign(state, {
		url: `http://127.0.0.1:${address.port}`,
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, "close");
		},
	});
}

function fail(response: ServerResponse, fault: OrcidFault): void {
	if (fault.kind === "silence") return;
	if (fault.kind === "broken-off") {
		response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "1000" });
		response.write('{"group":[');
		setImmediate(() => response.destroy());
		return;
	}
	if (fault.kind === "not-json") {
		response.writeHead(200, { "Content-Type": "text/html" }).end("<html>Maintenance</html>");
		return;
	}
	if (fault.kind === "endless") {
		response.writeHead(200, { "Content-Type": "application/json" });
		const more = () => {
			let room = true;
			while (room && !response.destroyed) room = response.write(" ".repeat(65_536));
		};
		response.on("drain", more);
		more();
		return;
	}
	if (fault.retryAfter !== undefined) response.setHeader("Retry-After", String(fault.retryAfter));
	send(response, fault.status, problem(fault.status, 9006));
}

function send(response: ServerResponse, status: number, body: unknown): void {
	response.writeHead(status, { "Content-Type": "application/json;charset=UTF-8" }).end(JSON.stringify(body));
}

function problem(status: number, code: number) {
	return {
		"response-code": status,
		"developer-message": `${status}: the stand-in says so.`,
		"user-message": "The resource was not found.",
		"error-code": code,
		"more-info": "https://members.orcid.org/api/resources/troubleshooting",
	};
}

const MADE = { value: 1_700_000_000_000 };
const wrapped = (value: string | undefined) => (value === undefined ? null : { value });

function worksOf(orcid: string, works: StandInWork[]) {
	return {
		"last-modified-date": MADE,
		group: works.map((work) => ({
			"last-modified-date": MADE,
			"external-ids": externalIds({
				...work,
				ids: work.ids?.filter((id) => id.relationship !== "part-of") ?? [],
			}),
			"work-summary": [work.putCode, ...(work.alsoAs ?? [])].map((putCode, index) => ({
				...summary(orcid, { ...work, putCode }),
				"display-index": String(index === 0 ? 1 : 0),
			})),
		})),
		path: `/${orcid}/works`,
	};
}

function summary(orcid: string, work: StandInWork) {
	return {
		"put-code": work.putCode,
		"created-date": MADE,
		"last-modified-date": MADE,
		source: {
			"source-orcid": { uri: `https://orcid.org/${orcid}`, path: orcid, host: "orcid.org" },
			"source-client-id": null,
			"source-name": null,
		},
		title: { title: { value: work.title }, subtitle: wrapped(work.subtitle), "translated-title": null },
		"external-ids": externalIds(work),
		url: wrapped(work.url),
		type: work.type ?? "other",
		"publication-date": work.year ? { year: { value: work.year }, month: null, day: null } : null,
		"journal-title": wrapped(work.journal),
		visibility: "public",
		path: `/${orcid}/work/${work.putCode}`,
	};
}

function whole(orcid: string, work: StandInWork) {
	return {
		...summary(orcid, work),
		"short-description": work.abstract ?? null,
		citation: null,
		contributors: {
			contributor: (work.authors ?? []).map((name, index) => ({
				"contributor-orcid": null,
				"credit-name": { value: name },
				"contributor-email": null,
				"contributor-attributes": {
					"contributor-sequence": index === 0 ? "first" : "additional",
					"contributor-role": "author",
				},
			})),
		},
		"language-code": null,
		country: null,
	};
}

function externalIds(work: StandInWork) {
	return {
		"external-id": (work.ids ?? []).map(({ type, value, relationship = "self" }) => ({
			"external-id-type": type,
			"external-id-value": value,
			"external-id-normalized": { value: value.toLowerCase(), transient: true },
			"external-id-normalized-error": null,
			"external-id-url": type === "doi" ? { value: `https://doi.org/${value}` } : null,
			"external-id-relationship": relationship,
		})),
	};
}
