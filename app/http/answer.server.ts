/** A whole answer in memory, before its security headers, validators and coding. */
export interface Answer {
	status: number;
	/** In lower case; a header may occur more than once (set-cookie). */
	headers: readonly (readonly [name: string, value: string])[];
	body: Buffer;
	/** The CSP hashes of an HTML page's inline scripts. */
	scriptHashes?: readonly string[];
}

export function headerOf(answer: Answer, name: string): string | undefined {
	return answer.headers.find(([key]) => key === name)?.[1];
}

export function isHtml(answer: Answer): boolean {
	return headerOf(answer, "content-type")?.startsWith("text/html") ?? false;
}
