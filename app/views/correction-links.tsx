import { useRouteLoaderData } from "@remix-run/react";
import { MailLink } from "#app/ui/index.ts";
import { reportPath } from "./paths.ts";

/** Ways to say that something is wrong (a letter begun for the reader), or that a person named here is the reader. */
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
	const claimHref = people ? claimPath(path) : null;
	const report = reportPath(path);
	const page = `${site.publicUrl ?? ""}${path}`;
	return (
		<p className="corrections">
			<MailLink
				to={site.contactEmail}
				subject={`Something wrong: ${title}`}
				body={`Page: ${page}\n\nWhat is wrong:\n\nWhat it should say:\n\nWhere this can be read (a link):\n`}
			>
				Something wrong?
			</MailLink>{" "}
			{report && (
				<a href={report} rel="nofollow">
					Report
				</a>
			)}
			{claimHref && (
				<>
					{" "}
					<a href={claimHref}>This is me</a>
				</>
			)}
		</p>
	);
}

/** Where somebody named on this page says so; null for pages whose names belong to others. */
function claimPath(path: string): string | null {
	const [, folder, slug] = path.split("/");
	const kind = folder === "talks" ? "talk" : folder === "programs" ? "program" : null;
	return kind && slug ? `/claims/new?${new URLSearchParams({ kind, slug })}` : null;
}
