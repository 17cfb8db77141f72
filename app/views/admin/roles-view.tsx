import { EmptyState, LocalTime, PageHeader } from "#app/ui/index.ts";
import type { RoleRow } from "./roles-model.ts";

/** Who may do what, and the ways to change it. */
export function RolesView({ rows }: { rows: RoleRow[] }) {
	return (
		<>
			<PageHeader
				title="Roles"
				lede="Who administers and moderates the site, and who speaks for a meeting, course or organization."
			>
				<p className="actions">
					<a href="/admin/roles/new" className="button">
						Grant a role
					</a>
				</p>
			</PageHeader>
			{rows.length === 0 ? (
				<EmptyState title="Nobody has a role." />
			) : (
				<table className="facts-table admin-table">
					<caption className="sr-only">Roles that are held, administrators first</caption>
					<thead>
						<tr>
							<th scope="col">Address</th>
							<th scope="col">Role</th>
							<th scope="col">Granted</th>
							<th scope="col">Reason</th>
							<th scope="col" className="admin-act">
								Change
							</th>
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<RoleLine key={row.id} row={row} />
						))}
					</tbody>
				</table>
			)}
		</>
	);
}

function RoleLine({ row }: { row: RoleRow }) {
	return (
		<tr>
			<th scope="row">{row.email}</th>
			<td data-label="Role">
				{row.role}
				{row.over && (
					<>
						{" "}
						of the {row.over.kind} <a href={row.over.href}>{row.over.name}</a>
					</>
				)}
			</td>
			<td data-label="Granted">
				<LocalTime {...row.since} /> by {row.by}
			</td>
			<td data-label="Reason">{row.reason}</td>
			<td className="admin-act">
				<a href={row.revokeHref} aria-label={row.revokeLabel}>
					Revoke
				</a>
			</td>
		</tr>
	);
}
