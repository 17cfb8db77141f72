/** What we use of Citation.js, which brings no types. */
declare module "@citation-js/core" {
	type Options = { forceType: string; generateGraph: boolean };
	export const plugins: {
		input: {
			chain(data: unknown, options: Options): Record<string, unknown>[];
			removeDataParser(type: string, isAsync?: boolean): void;
		};
	};
	export const logger: { level: string };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
