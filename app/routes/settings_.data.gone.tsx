import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { ERASED_AFTER_DAYS } from "#app/domain/privacy/index.ts";
import { publicPage } from "#app/http/public-page.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Your account is switched off", path: "/settings/data/gone", noindex: true });

/** Where somebody lands who has deleted their account: signed out, and a stranger again. */
export default function Gone() {
	return (
		<>
			<PageHeader
				title="Your account is switched off"
				lede="You are signed out everywhere, and nobody sees you here any more."
			/>
			<div className="prose">
				<p>
					It is erased in {ERASED_AFTER_DAYS} days; the mail we have just sent says when exactly. Until then
					you can <a href="/sign-in">sign in</a> and have everything back as it was.
				</p>
				<p>
					<a href="/">To the start</a>
				</p>
			</div>
		</>
	);
}
