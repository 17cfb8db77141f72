import type { ExportState } from "#app/domain/privacy/index.server.ts";
import { instantText } from "../instants.ts";

export type ExportModel = ReturnType<typeof exportModel>;

/** How an export stands, in words. */
export function exportModel(state: ExportState) {
	switch (state.kind) {
		case "none":
			return { kind: "none" } as const;
		case "failed":
			return { kind: "failed", asked: instantText(state.askedAt) } as const;
		case "waiting":
			return { kind: "waiting", done: state.done, total: state.total } as const;
		case "ready":
			return {
				kind: "ready",
				href: `/settings/data/exports/${state.id}`,
				ready: instantText(state.readyAt),
				until: instantText(state.expiresAt),
				size: sizeText(state.bytes),
			} as const;
	}
}

function sizeText(bytes: number): string {
	if (bytes < 100_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
	return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
