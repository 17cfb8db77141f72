import type { AnyMessage } from "./message.ts";
import { signInCode } from "./messages/sign-in-code.tsx";

/** Every message that we send, by the name that the outbox knows it by. */
export const registry = {
	"sign-in-code": signInCode,
} satisfies Record<string, AnyMessage>;
