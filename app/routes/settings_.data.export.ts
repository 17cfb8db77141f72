import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { askForExport } from "#app/domain/privacy/index.server.ts";
import { requireOwnData } from "#app/http/guards.server.ts";
import { isAppError } from "#app/platform/errors.ts";

/** Asks for everything that is kept of oneself. */
export async function action({ request }: ActionFunctionArgs) {
	const { accountId } = await requireOwnData(request, { recent: true });
	try {
		await askForExport(accountId);
	} catch (error) {
		// Asked twice, it is being made: the page says so.
		if (!isAppError(error, "conflict")) throw error;
	}
	return redirect("/settings/data", 303);
}

/** There is no page here: the button stands on the page of one's data. */
export function loader() {
	return redirect("/settings/data", 303);
}
