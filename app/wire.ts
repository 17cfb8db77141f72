import { registry } from "#emails/registry.ts";
import { setMailRegistry } from "./platform/mail/registry.server.ts";

/**
 * Hands the machinery and the domain what they may not import themselves: the mail's templates, each folder's part of a
 * person's data. Every composition root calls it before anything else; so do tests that send mail or erase accounts.
 */
export function wire(): void {
	setMailRegistry(registry, { name: "NeuroAI Commons" });
}
