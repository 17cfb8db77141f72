/** Ends this browser's session. A plain form: the frame of the page it leads to is another one. */
export function SignOut() {
	return (
		<form method="post" action="/sign-out" className="submit-row">
			<button type="submit" className="button">
				Sign out
			</button>
		</form>
	);
}
