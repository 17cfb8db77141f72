import type { LoaderFunctionArgs } from "@remix-run/node";
import { suggestNames } from "#app/domain/catalogue/index.server.ts";
import { privatePage } from "#app/http/public-page.ts";

const KINDS = ["series", "course", "program", "organization", "event"] as const;

/** What a field that names a record offers while one types. */
export async function loader({ request }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url);
	const kind = KINDS.find((one) => one === searchParams.get("kind"));
	const found = kind ? await suggestNames(kind, (searchParams.get("q") ?? "").slice(0, 200)) : [];
	const names = found.map(({ slug, name }) => ({ value: slug, label: name }));
	return Response.json({ names }, { headers: privatePage });
}
