import { Form } from "@remix-run/react";
import type { FollowState } from "#app/domain/following/index.ts";
import { recordPath } from "../paths.ts";

/** Follows a record, or stops it; strangers sign in first and come back. Works without scripts. */
export function FollowForm({ follow, name }: { follow: FollowState; name: string }) {
	const { kind, slug, following } = follow;
	if (following === null)
		return (
			<a
				className="button"
				rel="nofollow"
				href={`/sign-in?${new URLSearchParams({ returnTo: recordPath(kind, slug) })}`}
			>
				Follow
			</a>
		);
	return (
		<Form method="post" action={following ? "/follow/stop" : "/follow"} preventScrollReset>
			<input type="hidden" name="kind" value={kind} />
			<input type="hidden" name="slug" value={slug} />
			<button type="submit" className="button" data-following={following || undefined}>
				{following ? "Stop following" : "Follow"}
				<span className="sr-only"> {name}</span>
			</button>
		</Form>
	);
}
