import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readOwnProfile, savePicture } from "#app/domain/people/index.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { isAppError } from "#app/platform/errors.ts";
import { ErrorSummary } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { PictureSection } from "#app/views/profile/picture-section.tsx";

const HERE = "/settings/profile/picture";

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	const { handle, picture } = await readOwnProfile(viewer.accountId);
	return { src: `/people/${handle}/picture?v=${picture ?? ""}`, uploaded: picture !== null };
}

/** Takes a file as the person's picture. */
export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const file = (await request.formData()).get("picture");
	const upload = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
	try {
		await savePicture(viewer.accountId, upload, now().toString());
	} catch (error) {
		if (isAppError(error, "invalid")) return data({ error: error.message }, { status: 400 });
		throw error;
	}
	return redirect("/settings/profile#picture-title", 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Your picture", path: HERE, noindex: true });

export default function YourPicture() {
	const picture = useLoaderData<typeof loader>();
	const error = useActionData<typeof action>()?.error;
	return (
		<>
			<PageHeader title="Your picture" actions={<a href="/settings/profile">Back to who you are</a>} />
			<ErrorSummary formId="picture" errors={error ? { picture: [error] } : {}} />
			<PictureSection {...picture} error={error} />
		</>
	);
}
