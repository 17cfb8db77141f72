import { useFetcher } from "@remix-run/react";
import { type ChangeEvent, type FocusEvent, useEffect, useRef, useState } from "react";

type Answer = { errors: Record<string, string[]>; passing: { asked: string[]; saved: string[] } | null };

const TYPING_MS = 1500;
const CHOOSING_MS = 400;

export type PartState = "saving" | "saved" | "refused" | undefined;

/**
 * Saves the parts of a form in which something changed, a moment after the last change, by the form's own address. Without scripts nothing
 * of this happens and the form's buttons do it.
 */
export function useSaveAsYouGo(action: string) {
	const fetcher = useFetcher<Answer>();
	const form = useRef<HTMLFormElement>(null);
	const waiting = useRef(new Set<string>());
	const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	const [states, setStates] = useState<Record<string, PartState>>({});
	const [errors, setErrors] = useState<Record<string, string[]>>({});
	const { data } = fetcher;

	useEffect(() => {
		if (!data?.passing) return;
		const { asked, saved } = data.passing;
		setErrors(data.errors);
		setStates((before) => ({
			...before,
			...Object.fromEntries(asked.map((part) => [part, saved.includes(part) ? "saved" : "refused"])),
		}));
		for (const part of asked) if (!saved.includes(part)) waiting.current.add(part);
	}, [data]);
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
		if (!form.current || waiting.current.size === 0) return undefined;
		const fields = new FormData(form.current);
		for (const part of waiting.current) fields.append("part", part);
		return fields;
	}

	function send() {
		const fields = takeFields();
		if (!fields) return;
		setStates((before) => ({
			...before,
			...Object.fromEntries([...waiting.current].map((part) => [part, "saving"])),
		}));
		waiting.current.clear();
		fetcher.submit(fields, { method: "post", action });
	}

	function touch(part: string, pauseMs = CHOOSING_MS) {
		waiting.current.add(part);
		clearTimeout(timer.current);
		timer.current = setTimeout(send, pauseMs);
		setStates((before) => (before[part] === "saved" ? { ...before, [part]: undefined } : before));
	}

	return {
		/** For the form itself. */
		formProps: {
			ref: form,
			onChange: (event: ChangeEvent<HTMLFormElement>) => {
				const part = partOf(event.target);
				if (part) touch(part, isTyped(event.target) ? TYPING_MS : CHOOSING_MS);
			},
			onBlur: (event: FocusEvent<HTMLFormElement>) => {
				// A button that is pressed next sends the whole form: two sendings at once would cross.
				if (isSubmit(event.relatedTarget)) return;
				if (timer.current !== undefined && isTyped(event.target)) send();
			},
			// What is sent by a button needs no saving in passing.
			onSubmit: () => {
				clearTimeout(timer.current);
				timer.current = undefined;
				waiting.current.clear();
			},
		},
		touch,
		/** How a part stands; undefined while nothing in it changed. */
		stateOf: (part: string): PartState => states[part],
		/** What was said against the parts that were saved in passing last. */
		errors,
	};
}

function partOf(target: Element): string | undefined {
	return target.closest<HTMLElement>("[data-part]")?.dataset.part;
}

function isSubmit(target: EventTarget | null): boolean {
	return target instanceof HTMLButtonElement && target.type === "submit";
}

function isTyped(target: Element): boolean {
	return (
		target instanceof HTMLTextAreaElement ||
		(target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio")
	);
}
