import type { LoaderFunctionArgs } from "@remix-run/node";
import { downloadExport } from "#app/domain/privacy/index.server.ts";
import { requireOwnData } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";

/** The ZIP of an export, for its owner alone. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const { accountId } = await requireOwnData(request, { recent: true });
	const { archive, readyAt } = await downloadExport(accountId, params.id ?? "");
	return new Response(archive, {
		headers: {
			...privatePage,
			"Content-Type": "application/zip",
			"Content-Disposition": `attachment; filename="neuroai-commons-${readyAt.slice(0, 10)}.zip"`,
		},
	});
}
