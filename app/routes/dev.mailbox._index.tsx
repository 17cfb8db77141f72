import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { privatePage } from "#app/http/public-page.ts";
import { listMailbox } from "#app/platform/mail/mailbox.server.ts";
import { mailRow } from "#app/views/mailbox/mailbox-model.ts";
import { MailboxView } from "#app/views/mailbox/mailbox-view.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const to = new URL(request.url).searchParams.get("to")?.trim() ?? "";
	return { to, mails: (await listMailbox({ to })).map(mailRow) };
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Mailbox", path: "/dev/mailbox", noindex: true });

export default function Mailbox() {
	return <MailboxView {...useLoaderData<typeof loader>()} />;
}
