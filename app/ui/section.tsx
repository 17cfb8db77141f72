import type { ReactNode } from "react";

export type SectionProps = {
	id: string;
	title: ReactNode;
	level?: 2 | 3;
	/** A short remark or link that stands at the end of the heading's line. */
	aside?: ReactNode;
	children: ReactNode;
};

/** A part of a page whose heading is a link to itself. */
export function Section({ id, title, level = 2, aside, children }: SectionProps) {
	const Heading = level === 2 ? "h2" : "h3";
	return (
		<section className="section" aria-labelledby={id}>
			<div className="section-head">
				<Heading id={id}>
					<a href={`#${id}`} className="heading-link">
						{title}
					</a>
				</Heading>
				{aside && <div className="section-aside">{aside}</div>}
			</div>
			{children}
		</section>
	);
}
