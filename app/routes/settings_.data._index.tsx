import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readExport } from "#app/domain/privacy/index.server.ts";
import { ERASED_AFTER_DAYS } from "#app/domain/privacy/index.ts";
import { requireOwnData } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { PageHeader, Section } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { DataFrame } from "#app/views/privacy/data-frame.tsx";
import { exportModel } from "#app/views/privacy/export-model.ts";
import { ExportView } from "#app/views/privacy/export-view.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
	const { accountId, suspended } = await requireOwnData(request);
	return { suspended, state: exportModel(await readExport(accountId)) };
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Your data", path: "/settings/data", noindex: true });

export default function Data() {
	const { suspended, state } = useLoaderData<typeof loader>();
	return (
		<DataFrame suspended={suspended} path="/settings/data">
			<PageHeader
				title="Your data"
				lede={
					<>
						They are yours: take them along, or take them away. <a href="/privacy">Privacy</a> says what is
						kept, why and for how long.
					</>
				}
			/>
			<Section id="export" title="Take it along">
				<div className="prose">
					<p>
						Everything that we keep about you, as one ZIP file of JSON and CSV: account and ways to sign in,
						profile, works, claims, blocks, reports, mails, and what the audit log says of you. A README says
						what each file is.
					</p>
				</div>
				<ExportView state={state} />
			</Section>
			<Section id="delete" title="Delete the account">
				<div className="prose">
					<p>
						At once nobody sees you any more and all your sessions end. After {ERASED_AFTER_DAYS} days
						everything is erased; until then you can change your mind.
					</p>
					<p>
						<a href="/settings/data/delete" className="button">
							Delete my account
						</a>
					</p>
				</div>
			</Section>
		</DataFrame>
	);
}
