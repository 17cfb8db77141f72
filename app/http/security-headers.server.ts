export interface SecurityPolicy {
	/** The headers that every answer carries, flat: name, value, name, value … */
	fixed: readonly string[];
	/** The Content-Security-Policy of the page at this path, whose inline scripts have these hashes. */
	contentSecurityPolicy(scriptHashes: readonly string[], path?: string): string;
}

/** Pages that are made to stand in others' pages. They act for nobody: a click in them that was meant for something else does no harm. */
const FRAMABLE = /^\/embed(\/|$)/;

/** What browsers may do with our answers. In development Vite's own socket and style elements are allowed too. */
export function createSecurityPolicy({ https, dev }: { https: boolean; dev: boolean }): SecurityPolicy {
	return {
		fixed: [
			...["X-Content-Type-Options", "nosniff"],
			...["Referrer-Policy", "strict-origin-when-cross-origin"],
			...["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
			...["Cross-Origin-Opener-Policy", "same-origin"],
			...(https ? ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"] : []),
		],
		contentSecurityPolicy: (scriptHashes, path = "") =>
			[
				"default-src 'self'",
				["script-src 'self'", ...scriptHashes.map((hash) => `'${hash}'`)].join(" "),
				`style-src 'self'${dev ? " 'unsafe-inline'" : ""}`,
				"img-src 'self' data:",
				"font-src 'self'",
				`connect-src 'self'${dev ? " ws:" : ""}`,
				"form-action 'self'",
				`frame-ancestors ${FRAMABLE.test(path) ? "*" : "'none'"}`,
				"base-uri 'none'",
				"object-src 'none'",
			].join("; "),
	};
}
