import { correctionPath, reportPath } from "./paths.ts";

/** Ways to say that something is wrong, or that a person named here is the reader. */
export function CorrectionLinks({ path, people = false }: { path: string; people?: boolean }) {
	const correction = correctionPath(path);
	const report = reportPath(path);
	const claimHref = people ? claimPath(path) : null;
	return (
		<p className="corrections">
			{correction && (
				<a href={correction} rel="nofollow">
					Something wrong?
				</a>
			)}{" "}
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
