import { z } from "zod";
import { ORGANIZED_KINDS, ROLES } from "./roles.ts";

/** Why a role is given or taken: kept in the audit log, so no names of third persons belong here. */
export const roleReason = z
	.string({ error: "Say why." })
	.trim()
	.min(3, "Say why, in a few words.")
	.max(300, "Say it in at most 300 characters.");

/** The form in which an administrator grants a role. An organizer's has the record that it is over. */
export const grantRoleForm = z
	.object({
		email: z
			.string({ error: "Type the address that the person signs in with." })
			.trim()
			.pipe(z.email("Type an e-mail address such as name@example.org.")),
		role: z.enum(ROLES, "Choose a role."),
		scopeKind: z.enum(ORGANIZED_KINDS, "Choose what kind of thing it is.").optional(),
		scopeSlug: z
			.string()
			.trim()
			.regex(
				/^[a-z0-9-]{1,200}$/i,
				"Type the last part of the address of its page, such as cosyne for /series/cosyne.",
			)
			.optional(),
		reason: roleReason,
	})
	// Said together with what else is wrong, not only once the rest is right.
	.refine(({ role, scopeKind }) => role !== "organizer" || scopeKind, {
		path: ["scopeKind"],
		error: "Say what kind of thing they organize.",
		when: () => true,
	})
	.refine(({ role, scopeSlug }) => role !== "organizer" || scopeSlug, {
		path: ["scopeSlug"],
		error: "Say which one: the last part of the address of its page.",
		when: () => true,
	});

export const revokeRoleForm = z.object({ reason: roleReason });
