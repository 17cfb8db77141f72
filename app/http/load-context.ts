import type { Trouble } from "./problem.server.ts";

/** What the web process hands to every loader and to entry.server beside the request. */
// A type, not an interface: only types fit Remix's index signature.
export type LoadContext = {
	/** Unguessable, new for each making of a page; reaches no client (docs/decisions/0003). */
	nonce: string;
	requestId: string;
	/** Set where the answer is already known to be an error page. */
	trouble?: Trouble | undefined;
	databaseAnswers: () => Promise<boolean>;
	/** Set once an action has refused a form: the page's title then says so. */
	formFailed?: boolean;
};

declare module "@remix-run/server-runtime" {
	interface AppLoadContext extends LoadContext {}
}
