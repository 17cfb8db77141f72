import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { confirmCorrection, readCorrectionToConfirm } from "#app/domain/posting/index.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { isAppError } from "#app/platform/errors.ts";
import { SubmitRow } from "#app/ui/form/index.ts";
import { EmptyState, PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { recordPath } from "#app/views/paths.ts";

/** Looks and does nothing: mail scanners open links. */
export async function loader({ request }: LoaderFunctionArgs) {
	const token = tokenOf(request);
	try {
		const { record, ...correction } = await readCorrectionToConfirm(token);
		const page = record && { name: record.name, href: recordPath(record.kind, record.slug) };
		return { token, correction: { ...correction, page } };
	} catch (error) {
		if (isAppError(error, "gone")) return { token, correction: null };
		throw error;
	}
}

/** Hands the correction to the moderators. */
export async function action({ request }: ActionFunctionArgs) {
	const token = tokenOf(request);
	await confirmCorrection(token).catch((error) => {
		// The page says so.
		if (!isAppError(error, "gone")) throw error;
	});
	return redirect(`/corrections/confirm?${new URLSearchParams({ token })}`, 303);
}

function tokenOf(request: Request): string {
	return new URL(request.url).searchParams.get("token") ?? "";
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Your correction", path: "/corrections/confirm", noindex: true });

export default function ConfirmCorrection() {
	const { token, correction } = useLoaderData<typeof loader>();
	if (!correction)
		return (
			<>
				<PageHeader title="Your correction" />
				<EmptyState title="This link does not work any more.">
					<p>It is too old, or the correction is decided. If the page is still wrong, tell us again there.</p>
				</EmptyState>
			</>
		);
	const { page, field, text, confirmed } = correction;
	const actions = page ? [{ href: page.href, label: "Back to the page" }] : [];
	if (confirmed)
		return (
			<>
				<PageHeader title="Thank you" kicker={page?.name} />
				<EmptyState title="Your correction is with the moderators." actions={actions}>
					<p>They compare it with the source, and write to you what they decided and why.</p>
				</EmptyState>
			</>
		);
	return (
		<>
			<PageHeader
				title="Your correction"
				kicker={page?.name}
				lede="Somebody wrote this with your address. If it was you, one press hands it to the moderators."
			/>
			<p className="field-label">{field}</p>
			<blockquote className="quotation">{text}</blockquote>
			<Form
				method="post"
				action={`/corrections/confirm?${new URLSearchParams({ token })}`}
				className="form form-after"
			>
				<SubmitRow>Confirm</SubmitRow>
			</Form>
		</>
	);
}
