import { machineNow } from "#app/platform/clock.server.ts";
import { hmac, sameBytes } from "#app/platform/secrets.server.ts";

const PURPOSE = "form-began";
/** Nobody reads a form and fills it in faster. */
const LEAST_MS = 1500;
/** A form that lay open for longer is a stored one. */
const MOST_MS = 24 * 60 * 60 * 1000;

/** A field that people don't see; what fills it in is no person. */
export const TRAP_FIELD = "homepage";

/** When a form was made, signed: it goes with the form and comes back with it. */
export function formBegan(at = machineNow().epochMilliseconds): string {
	return `${at}.${signatureOf(String(at))}`;
}

export type Sender = "person" | "trapped" | "hasty";

/** Who seems to send a form: whoever filled in the trap is let believe that it went well; whoever is too fast may send it again. */
export function senderOf(fields: FormData, at = machineNow().epochMilliseconds): Sender {
	if (String(fields.get(TRAP_FIELD) ?? "") !== "") return "trapped";
	const [began = "", signature = ""] = String(fields.get("began") ?? "").split(".");
	const signed = sameBytes(Buffer.from(signature), Buffer.from(signatureOf(began)));
	const age = at - Number(began);
	return signed && age >= LEAST_MS && age <= MOST_MS ? "person" : "hasty";
}

function signatureOf(text: string): string {
	return hmac(PURPOSE, text).toString("base64url");
}
