import { useRouteLoaderData } from "@remix-run/react";
import { MailLink } from "#app/ui/index.ts";

/** Ways to say that something is wrong, or that a person named here is the reader: letters begun for them. */
export function CorrectionLinks({
	title,
	path,
	people = false,
}: {
	title: string;
	path: string;
	people?: boolean;
}) {
	const site = useRouteLoaderData("root") as { contactEmail?: string; publicUrl?: string } | undefined;
	if (!site?.contactEmail) return null;
	const page = `${site.publicUrl ?? ""}${path}`;
	return (
		<p className="corrections">
			<MailLink
				to={site.contactEmail}
				subject={`Something wrong: ${title}`}
				body={`Page: ${page}\n\nWhat is wrong:\n\nWhat it should say:\n\nWhere this can be read (a link):\n`}
			>
				Something wrong?
			</MailLink>
			{people && (
				<>
					{" "}
					<MailLink
						to={site.contactEmail}
						subject={`This is me: ${title}`}
						body={`Page: ${page}\n\nThe name on the page that is me:\n\nMy ORCID iD or my own page:\n\nWhat I would like (confirm, correct, remove):\n`}
					>
						This is me
					</MailLink>
				</>
			)}
		</p>
	);
}
