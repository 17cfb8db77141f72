import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { privatePage } from "#app/http/public-page.ts";
import { readMailboxMail } from "#app/platform/mail/mailbox.server.ts";
import { MailView } from "#app/views/mailbox/mail-view.tsx";
import { mailModel } from "#app/views/mailbox/mailbox-model.ts";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ params }: LoaderFunctionArgs) {
	return mailModel(await readMailboxMail(params.id ?? ""));
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { title: data?.subject ?? "Mail", path: "/dev/mailbox", noindex: true });

export default function Mail() {
	return <MailView mail={useLoaderData<typeof loader>()} />;
}
