import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listDevices, listSecurityEvents, readSecurity } from "#app/domain/accounts/index.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { securityModel } from "#app/views/account/security-model.ts";
import { SecurityView } from "#app/views/account/security-view.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

/** What the form that led here did. */
const DONE: Record<string, string> = {
	passkey: "The passkey is added. You can sign in with it from now on.",
	password: "The password is set, and every other browser was signed out.",
	joined: "The identity is joined. You can sign in with it from now on.",
	removed: "It is removed. Every other browser was signed out.",
	codes: "Codes by e-mail are switched on again.",
	totp: "The authenticator app is removed, and its recovery codes with it.",
	address: "Your address is changed, and every other browser was signed out.",
	ended: "That browser is signed out.",
	others: "Every other browser is signed out.",
};

export async function loader({ request }: LoaderFunctionArgs) {
	const { session } = await requireMember(request);
	const { accountId } = session;
	const [security, devices, events] = await Promise.all([
		readSecurity(accountId),
		listDevices(accountId, session.id),
		listSecurityEvents(accountId),
	]);
	const done = new URL(request.url).searchParams.get("done");
	return {
		model: securityModel(security, session, devices, events),
		done: (done && Object.hasOwn(DONE, done) && DONE[done]) || null,
	};
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Signing in", path: "/settings/security", noindex: true });

export default function SecurityPage() {
	const { model, done } = useLoaderData<typeof loader>();
	return <SecurityView model={model} done={done} />;
}
