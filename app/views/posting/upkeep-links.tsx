import { Form } from "@remix-run/react";

/** What those may do with an event who may change it. */
export function UpkeepLinks({ path }: { path: string }) {
	return (
		<>
			<a href={`${path}/edit`}>Change it</a>
			<a href={`${path}/state`}>Postpone, cancel or withdraw it</a>
			<Form method="post" action={`${path}/next`}>
				<button type="submit" className="link-button">
					Make the next edition
				</button>
			</Form>
		</>
	);
}
