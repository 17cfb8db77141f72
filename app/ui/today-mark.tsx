/** Where today falls in a list in order of time. */
export function TodayMark({ dateTime, text }: { dateTime: string; text: string }) {
	return (
		<li className="today-mark">
			<mark>
				Today, <time dateTime={dateTime}>{text}</time>
			</mark>
		</li>
	);
}
