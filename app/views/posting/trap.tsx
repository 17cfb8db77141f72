/** What no person fills in, and when the form was made: see http/form-guard. */
export function Trap({ began }: { began: string }) {
	return (
		<>
			<input type="hidden" name="began" value={began} />
			<div className="trap" aria-hidden="true">
				<label>
					Leave this empty <input type="text" name="homepage" tabIndex={-1} autoComplete="off" />
				</label>
			</div>
		</>
	);
}
