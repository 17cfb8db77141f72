import {
	browserSupportsWebAuthn,
	browserSupportsWebAuthnAutofill,
	startAuthentication,
	startRegistration,
} from "@simplewebauthn/browser";
import { type ReactNode, useEffect, useRef, useState } from "react";

export type PasskeyFormProps = {
	/** Whether one is made, or asked for. */
	kind: "create" | "use";
	/** Where the browser learns what to do; answers to POST with JSON. */
	optionsHref: string;
	/** Where the passkey's answer goes, as the field `answer`. */
	action: string;
	/** The words on the button. */
	label: string;
	/** Offers passkeys among what the browser would fill into the address field, too. */
	autofill?: boolean;
	/** Fields before the button. */
	children?: ReactNode;
};

/** A form that a passkey fills in. Without scripts there are no passkeys, and it says so. */
export function PasskeyForm({
	kind,
	optionsHref,
	action,
	label,
	autofill = false,
	children,
}: PasskeyFormProps) {
	const form = useRef<HTMLFormElement>(null);
	const [able, setAble] = useState<boolean | null>(null);
	const [trouble, setTrouble] = useState<string | null>(null);

	useEffect(() => {
		setAble(browserSupportsWebAuthn());
		if (!autofill) return;
		let gone = false;
		browserSupportsWebAuthnAutofill()
			.then((supported) => (supported && !gone ? ask(optionsHref, "fill") : undefined))
			.then((answer) => answer && !gone && send(form.current, answer))
			// Whoever does not choose a passkey has nothing to be told.
			.catch(() => {});
		return () => {
			gone = true;
		};
	}, [autofill, optionsHref]);

	async function press(): Promise<void> {
		setTrouble(null);
		if (!form.current?.reportValidity()) return;
		try {
			send(form.current, await ask(optionsHref, kind));
		} catch (error) {
			setTrouble(wordsFor(error, kind));
		}
	}

	return (
		<form ref={form} method="post" action={action} className="form">
			<input type="hidden" name="answer" />
			{children}
			<p className="without-scripts">Passkeys need scripts, which your browser does not run here.</p>
			{able === false && <p>Your browser knows no passkeys.</p>}
			<p className="submit-row">
				<button type="button" className="button" onClick={() => void press()} disabled={able !== true}>
					{label}
				</button>
			</p>
			<p role="status" className="passkey-trouble">
				{trouble}
			</p>
		</form>
	);
}

function send(form: HTMLFormElement | null, answer: string): void {
	const field = form?.elements.namedItem("answer");
	if (!form || !(field instanceof HTMLInputElement)) return;
	field.value = answer;
	form.submit();
}

async function ask(optionsHref: string, how: "create" | "use" | "fill"): Promise<string> {
	const response = await fetch(optionsHref, { method: "POST", headers: { Accept: "application/json" } });
	// Whoever waited too long is asked again who they are, and comes back.
	if (response.redirected) window.location.assign(response.url);
	if (!response.ok || response.redirected) throw new Error("no options");
	const optionsJSON = await response.json();
	const answer =
		how === "create"
			? await startRegistration({ optionsJSON })
			: await startAuthentication({ optionsJSON, useBrowserAutofill: how === "fill" });
	return JSON.stringify(answer);
}

function wordsFor(error: unknown, kind: "create" | "use"): string {
	const { name = "" } = Object(error) as { name?: string };
	if (name === "InvalidStateError") return "This device has a passkey for your account already.";
	if (name === "NotAllowedError" || name === "AbortError")
		return "The browser gave no passkey: it was cancelled, or took too long.";
	if (name === "SecurityError")
		return "Passkeys work at this site’s own name only, not at another address of it.";
	return kind === "create" ? "No passkey was made. Try again." : "No passkey was given. Try again.";
}
