import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLocation } from "@remix-run/react";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { SettingsFrame } from "#app/views/account/settings-frame.tsx";

/** The frame of all settings. Each page below has a guard of its own: loaders run side by side. */
export async function loader({ request }: LoaderFunctionArgs) {
	await requireMember(request);
	return null;
}

export const headers = () => privatePage;

export default function Settings() {
	const { pathname } = useLocation();
	return (
		<SettingsFrame path={pathname}>
			<Outlet />
		</SettingsFrame>
	);
}
