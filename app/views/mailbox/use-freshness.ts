import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const INTERVAL_MS = 2_000;

/** Reads the page's data anew every two seconds while somebody looks at it, until there is nothing to wait for. */
export function useFreshness({ until = false }: { until?: boolean } = {}): void {
	const { revalidate } = useRevalidator();
	useEffect(() => {
		if (until) return;
		const look = () => {
			if (document.visibilityState === "visible") revalidate();
		};
		const timer = setInterval(look, INTERVAL_MS);
		// Back from the mail program or another tab: at once.
		document.addEventListener("visibilitychange", look);
		return () => {
			clearInterval(timer);
			document.removeEventListener("visibilitychange", look);
		};
	}, [until, revalidate]);
}
