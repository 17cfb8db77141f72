import { EmptyState, PageHeader, Section } from "#app/ui/index.ts";
import type { JobsModel } from "./jobs-model.ts";

/** The page of background jobs: what waits, what recurs, and what died. */
export function JobsView({ model, sentBack }: { model: JobsModel; sentBack: string | null }) {
	const { queues, recurring, dead, deadTotal } = model;
	return (
		<>
			<PageHeader
				title="Background jobs"
				lede="What the workers have before them, what recurs, and what failed for good."
			>
				{sentBack && <p role="status">{sentBack}</p>}
			</PageHeader>
			<Section id="dead" title="Dead jobs">
				{deadTotal === null ? (
					<EmptyState title="No job is dead.">
						<p>A job comes here when all its attempts have failed. It can then be sent back to its queue.</p>
					</EmptyState>
				) : (
					<>
						<form method="post" action="/admin/jobs/redrive" className="submit-row">
							<span>{deadTotal}</span>
							<button type="submit" className="button">
								Send all back
							</button>
						</form>
						<DeadTable dead={dead} />
					</>
				)}
			</Section>
			<Section id="queues" title="Queues">
				<QueueTable queues={queues} />
			</Section>
			<Section id="recurring" title="Recurring jobs">
				<RecurringTable recurring={recurring} />
			</Section>
		</>
	);
}

function DeadTable({ dead }: Pick<JobsModel, "dead">) {
	return (
		<table className="facts-table admin-table">
			<caption className="sr-only">Dead jobs, the latest first</caption>
			<thead>
				<tr>
					<th scope="col">Job</th>
					<th scope="col">Died</th>
					<th scope="col">What went wrong</th>
					<th scope="col">Again</th>
				</tr>
			</thead>
			<tbody>
				{dead.map((job) => (
					<tr key={job.id}>
						<th scope="row">
							{job.name}
							<code className="admin-id">{job.jobId}</code>
						</th>
						<td data-label="Died">
							<At {...job.died} />, after {job.attempts}
						</td>
						<td data-label="Error">
							{job.error || "Nothing was said."}
							{job.stuck && <p className="text-quiet">{job.stuck}</p>}
						</td>
						<td>
							{job.stuck === null && (
								<form method="post" action={`/admin/jobs/${job.id}/redrive`}>
									<button type="submit" className="button" aria-label={`Send back ${job.name} ${job.jobId}`}>
										Send back
									</button>
								</form>
							)}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function QueueTable({ queues }: Pick<JobsModel, "queues">) {
	if (queues.length === 0) return <EmptyState title="No worker has run here yet." />;
	return (
		<table className="facts-table admin-table">
			<caption className="sr-only">Jobs by queue and state</caption>
			<thead>
				<tr>
					<th scope="col">Queue</th>
					{queues[0]?.counts.map(({ label }) => (
						<th key={label} scope="col" className="admin-number">
							{label}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{queues.map(({ name, counts }) => (
					<tr key={name}>
						<th scope="row">{name}</th>
						{counts.map(({ label, value }) => (
							<td key={label} data-label={label} className="admin-number">
								{value}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

function RecurringTable({ recurring }: Pick<JobsModel, "recurring">) {
	if (recurring.length === 0) return <EmptyState title="Nothing recurs until a worker has run." />;
	return (
		<table className="facts-table admin-table">
			<caption className="sr-only">Recurring jobs with their last and next run</caption>
			<thead>
				<tr>
					<th scope="col">Job</th>
					<th scope="col">When</th>
					<th scope="col">Last run</th>
					<th scope="col">Next run</th>
				</tr>
			</thead>
			<tbody>
				{recurring.map(({ name, cron, last, outcome, next }) => (
					<tr key={name}>
						<th scope="row">{name}</th>
						<td data-label="When">
							<code>{cron}</code>
						</td>
						<td data-label="Last run">
							{last && (
								<>
									<At {...last} />,{" "}
								</>
							)}
							{outcome}
						</td>
						<td data-label="Next run">{next ? <At {...next} /> : "never"}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function At({ instant, text }: { instant: string; text: string }) {
	return <time dateTime={instant}>{text}</time>;
}
