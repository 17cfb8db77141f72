import { useFetcher } from "@remix-run/react";
import { type FocusEvent, useEffect, useRef, useState } from "react";

const PAUSE_MS = 1200;

/**
 * Keeps a draft a moment after each change, by the form's own address; what the page says beside the form follows. Without scripts
 * its buttons do.
 */
export function useDraftSaving(action: string) {
	const fetcher = useFetcher<{ kept: boolean }>();
	const form = useRef<HTMLFormElement>(null);
	const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	const [changed, setChanged] = useState(false);
	const { data, state } = fetcher;

	useEffect(() => {
		if (data && state === "idle" && timer.current === undefined) setChanged(false);
	}, [data, state]);
	useEffect(() => () => clearTimeout(timer.current), []);
	useEffect(() => {
		// Whoever leaves at once loses nothing: the browser sends it when the page is gone.
		const leave = () => {
			const fields = timer.current === undefined ? undefined : takeFields();
			if (fields) navigator.sendBeacon(action, fields);
		};
		window.addEventListener("pagehide", leave);
		return () => window.removeEventListener("pagehide", leave);
	});

	function takeFields(): FormData | undefined {
		clearTimeout(timer.current);
		timer.current = undefined;
		if (!form.current) return undefined;
		const fields = new FormData(form.current);
		fields.append("passing", "yes");
		return fields;
	}

	function send() {
		const fields = takeFields();
		if (fields) fetcher.submit(fields, { method: "post", action });
	}

	function touch() {
		setChanged(true);
		clearTimeout(timer.current);
		timer.current = setTimeout(send, PAUSE_MS);
	}

	return {
		touch,
		formProps: {
			ref: form,
			onChange: touch,
			onBlur: (_event: FocusEvent<HTMLFormElement>) => {
				if (timer.current !== undefined) send();
			},
			// What is sent by a button needs no keeping in passing.
			onSubmit: () => {
				clearTimeout(timer.current);
				timer.current = undefined;
			},
		},
		/** How the draft stands, in words; empty while nothing was changed. */
		words: changed ? (state === "idle" ? "" : "Keeping your draft") : data?.kept ? "Your draft is kept" : "",
	};
}
