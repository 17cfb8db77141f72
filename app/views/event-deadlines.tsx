import { LocalTime, Tag } from "#app/ui/index.ts";
import type { DeadlineLine } from "./deadline-row.ts";

/** The deadlines and milestones of one event as a table, as their sources state them. */
export function EventDeadlines({ lines }: { lines: DeadlineLine[] }) {
	return (
		<table className="facts-table">
			<thead>
				<tr>
					<th scope="col">What</th>
					<th scope="col">When, as stated</th>
					<th scope="col">Time left</th>
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => (
					<tr key={line.id} data-past={line.past || undefined}>
						<th scope="row">
							{line.label}
							{line.kind && <span className="text-quiet"> {line.kind}</span>}
							{line.provisional && <Tag>provisional</Tag>}
							{line.moves && <Tag>{line.moves}</Tag>}
						</th>
						<td>
							{line.instant ? (
								<LocalTime instant={line.instant} text={line.stated} readerText={line.readerText} ownLine />
							) : (
								<time dateTime={line.date} className="figures">
									{line.stated}
								</time>
							)}
							{line.opens && <span className="text-quiet"> {line.opens}</span>}
							{line.note && <span className="text-quiet"> {line.note}</span>}
						</td>
						<td>{line.left}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
