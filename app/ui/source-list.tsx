export type SourceItem = {
	label: string;
	href?: string | undefined;
	/** Which facts it stands for. */
	what?: string | undefined;
};

export type SourceListProps = {
	sources: SourceItem[];
	checked?: { text: string; dateTime: string } | undefined;
};

/** Where a page's facts come from and when somebody last looked. */
export function SourceList({ sources, checked }: SourceListProps) {
	return (
		<div className="source-list">
			<ol>
				{sources.map(({ label, href, what }) => (
					<li key={`${href ?? ""} ${label} ${what ?? ""}`}>
						{href ? (
							<a href={href} rel="external noopener">
								{label}
							</a>
						) : (
							<cite>{label}</cite>
						)}
						{what && <span className="text-quiet">: {what}</span>}
					</li>
				))}
			</ol>
			{checked && (
				<p className="text-quiet">
					Last checked <time dateTime={checked.dateTime}>{checked.text}</time>
				</p>
			)}
		</div>
	);
}
