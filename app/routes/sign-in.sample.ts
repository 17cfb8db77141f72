import type { ActionFunctionArgs } from "@remix-run/node";
import { findSampleAccount } from "#app/domain/accounts/index.server.ts";
import { safePath } from "#app/http/return-path.server.ts";
import { signInAndGo } from "#app/http/sign-in.server.ts";
import { AppError } from "#app/platform/errors.ts";

/** Signs in as somebody of the sample world, at one click; in a demonstration only, else there is no such page. */
export async function action({ request }: ActionFunctionArgs) {
	const form = await request.formData();
	const accountId = await findSampleAccount(form.get("persona"));
	return signInAndGo(request, { accountId, method: "sample" }, { returnTo: safePath(form.get("returnTo")) });
}

export function loader() {
	throw new AppError("not_found", "There is no such page.");
}
