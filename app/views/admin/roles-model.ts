import type { GrantView } from "#app/domain/accounts/index.server.ts";
import { ORGANIZED_KIND_LABELS, ROLE_LABELS } from "#app/domain/accounts/index.ts";
import { recordPath } from "../paths.ts";
import { utcTime } from "../utc-time.ts";

export type RoleRow = {
	id: string;
	email: string;
	/** "Organizer of". */
	role: string;
	over: { href: string; name: string; kind: string } | null;
	since: { instant: string; text: string };
	by: string;
	reason: string;
	revokeHref: string;
	/** For those who hear the link out of its row. */
	revokeLabel: string;
};

/** One role that somebody holds, in words. */
export function roleRow(grant: GrantView): RoleRow {
	const { id, email, role, scope } = grant;
	const over = scope
		? {
				href: recordPath(scope.kind, scope.slug),
				name: scope.name,
				kind: ORGANIZED_KIND_LABELS[scope.kind].toLowerCase(),
			}
		: null;
	return {
		id,
		email,
		role: scope === null ? "Organizer of something that is gone" : ROLE_LABELS[role],
		over,
		since: utcTime(new Date(grant.grantedAt)),
		by: grant.byCommand ? "the command line" : (grant.grantedBy ?? "an account that is gone"),
		reason: grant.reason,
		revokeHref: `/admin/roles/${id}/revoke`,
		revokeLabel: `Revoke ${ROLE_LABELS[role].toLowerCase()}${over ? ` of ${over.name}` : ""} from ${email}`,
	};
}
