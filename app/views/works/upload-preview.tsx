import { Form, useNavigation } from "@remix-run/react";
import { SubmitRow } from "#app/ui/form/index.ts";
import { PageHeader, Section } from "#app/ui/index.ts";
import type { UploadPreviewModel } from "./upload-preview-model.ts";

/** What is in an uploaded file, to choose from. */
export function UploadPreview({ upload }: { upload: UploadPreviewModel }) {
	const pending = useNavigation().state === "submitting";
	return (
		<>
			<PageHeader title="What is in your file" lede={upload.lede} />
			{upload.rows.length > 0 && (
				<Form method="post" action={upload.path}>
					<div>
						<table className="upload-table">
							<caption className="sr-only">Works in the file: choose which to take</caption>
							<thead>
								<tr>
									<th scope="col">Take</th>
									<th scope="col">Work</th>
									<th scope="col">Kind</th>
									<th scope="col">State</th>
								</tr>
							</thead>
							<tbody>
								{upload.rows.map((row) => (
									<tr key={row.index} data-known={row.chosen ? undefined : ""}>
										<td>
											<input
												type="checkbox"
												name="entry"
												value={row.index}
												id={`entry-${row.index}`}
												defaultChecked={row.chosen}
											/>
										</td>
										<th scope="row">
											<label htmlFor={`entry-${row.index}`}>{row.title}</label>
											{row.authors && <span className="upload-detail">{row.authors}</span>}
											{(row.where || row.doi) && (
												<span className="upload-detail text-quiet">
													{[row.where, row.doi].filter(Boolean).join(" · ")}
												</span>
											)}
										</th>
										<td>{row.type}</td>
										<td>{row.state}</td>
									</tr>
								))}
							</tbody>
						</table>
					</div>
					<SubmitRow pending={pending} instead={<a href="/settings/works">Take none</a>}>
						Take what is ticked
					</SubmitRow>
				</Form>
			)}
			{upload.broken.length > 0 && (
				<Section id="broken" title="What we could not read">
					<dl className="upload-broken">
						{upload.broken.map(({ key, label, reason }) => (
							<div key={key}>
								<dt>{label}</dt>
								<dd>{reason}</dd>
							</div>
						))}
					</dl>
					<p>
						Mend these in the file and <a href="/settings/works/file">upload it again</a>, or{" "}
						<a href="/settings/works/new">add them by hand</a>.
					</p>
				</Section>
			)}
		</>
	);
}
