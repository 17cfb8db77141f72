import { Form, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { EXPORT_KEPT_DAYS } from "#app/domain/privacy/index.ts";
import type { ExportModel } from "./export-model.ts";

const ASK_AGAIN_MS = 1500;

/** What there is to take along, or how far it has come. */
export function ExportView({ state }: { state: ExportModel }) {
	useWaiting(state.kind === "waiting");
	return (
		<div role="status">
			{state.kind === "waiting" && (
				<>
					<p>
						<label htmlFor="export-progress">
							Being put together. We also write to you when it is ready.
						</label>
					</p>
					<progress
						id="export-progress"
						max={state.total ?? undefined}
						value={state.total ? state.done : undefined}
					/>
					<p className="text-quiet">
						<a href="/settings/data">See how far it is</a>
					</p>
				</>
			)}
			{state.kind === "ready" && (
				<p className="submit-row form-after">
					<a href={state.href} download className="button button-strong">
						Download your data
					</a>{" "}
					<span className="text-quiet">
						ZIP, {state.size}, as of <time dateTime={state.ready.dateTime}>{state.ready.text}</time>. Here
						until <time dateTime={state.until.dateTime}>{state.until.text}</time>.
					</span>
				</p>
			)}
			{state.kind === "failed" && (
				<p>
					What you asked for on <time dateTime={state.asked.dateTime}>{state.asked.text}</time> did not work,
					through a fault of ours. Please ask again.
				</p>
			)}
			{state.kind !== "waiting" && (
				<Form method="post" action="/settings/data/export" className="submit-row form-after">
					<button type="submit" className="button">
						{state.kind === "ready" ? "Put it together anew" : "Put my data together"}
					</button>
					<span className="text-quiet">
						Takes a minute or so, and stays here for {EXPORT_KEPT_DAYS} days.
					</span>
				</Form>
			)}
		</div>
	);
}

/** Asks again every now and then; without scripts there is a link. */
function useWaiting(waiting: boolean): void {
	const { revalidate } = useRevalidator();
	useEffect(() => {
		if (!waiting) return;
		const timer = setInterval(revalidate, ASK_AGAIN_MS);
		return () => clearInterval(timer);
	}, [waiting, revalidate]);
}
