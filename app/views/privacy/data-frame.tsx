import type { ReactNode } from "react";
import { SettingsFrame } from "../account/settings-frame.tsx";
import { SignOut } from "../account/sign-out.tsx";

/** The frame of the pages about one's own data: that of the settings, for the suspended without its places. */
export function DataFrame({
	suspended,
	path,
	children,
}: {
	suspended: boolean;
	path: string;
	children: ReactNode;
}) {
	if (!suspended) return <SettingsFrame path={path}>{children}</SettingsFrame>;
	return (
		<>
			{children}
			<p className="form-aside">
				<a href="/suspended">Why this account is suspended, and how to appeal</a>
			</p>
			<SignOut />
		</>
	);
}
