import { hmac, sameBytes } from "#app/platform/secrets.server.ts";
import { STAMP_FIELD, TRAP_FIELD } from "#app/ui/form/index.ts";

const PURPOSE = "form-shown";
/** Nobody reads and fills such a form faster, and nobody leaves it open for longer. */
const LEAST_MS = 3000;
const MOST_MS = 24 * 60 * 60 * 1000;

/** What is known of whoever filled a form: a person as far as can be told, somebody too fast or too slow, or a machine. */
export type Filling = "unhurried" | "hurried" | "stale" | "machine";

/** The time at which a form is shown, signed, for its hidden field. */
export function formStamp(at = wallTime()): string {
	return `${at}.${hmac(PURPOSE, String(at)).toString("base64url")}`;
}

/** How a form was filled. What is no stamp of ours is as good as none: stale. */
export function howFilled(form: FormData, at = wallTime()): Filling {
	if (form.get(TRAP_FIELD)) return "machine";
	const [shown = "", signature = ""] = String(form.get(STAMP_FIELD) ?? "").split(".");
	if (!sameBytes(hmac(PURPOSE, shown), Buffer.from(signature, "base64url"))) return "stale";
	const took = at - Number(shown);
	if (took > MOST_MS) return "stale";
	return took < LEAST_MS ? "hurried" : "unhurried";
}

/** The time of the machine's clock: how long somebody took is measured even where the site's own clock stands. */
function wallTime(): number {
	return Math.round(performance.timeOrigin + performance.now());
}
