import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { unblockPerson } from "#app/domain/people/index.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMember } from "#app/http/guards.server.ts";

const schema = z.object({ person: z.uuid() });

/** Lifts a block of one's own. */
export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const form = await readForm(request, schema);
	if (form.ok) await unblockPerson(viewer, form.value.person);
	return redirect("/settings/blocks", 303);
}

/** There is no page here: the buttons stand in the list. */
export function loader() {
	return redirect("/settings/blocks", 303);
}
