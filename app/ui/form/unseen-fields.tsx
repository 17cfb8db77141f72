/** The field with the time at which a form was shown, signed. */
export const STAMP_FIELD = "shown";
/** The field that no person sees, so that only machines fill it. */
export const TRAP_FIELD = "website";

/** What tells a person from a machine in a form that strangers may send. `stamp`: of when it was shown. */
export function UnseenFields({ stamp }: { stamp: string }) {
	return (
		<>
			<input type="hidden" name={STAMP_FIELD} value={stamp} />
			<div className="unseen" aria-hidden="true">
				<label>
					Leave this empty
					<input type="text" name={TRAP_FIELD} tabIndex={-1} autoComplete="off" />
				</label>
			</div>
		</>
	);
}
