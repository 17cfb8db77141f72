import { type FieldKey, fieldLook } from "./fields.ts";

export type TopicLinkProps = { name: string; href: string; field: FieldKey | "bridging" };

/** A topic, underlined in its field's colour; one that bridges fields shows both. */
export function TopicLink({ name, href, field }: TopicLinkProps) {
	const look = field === "bridging" ? { bar: "bar-bridging", name: "bridges fields" } : fieldLook[field];
	return (
		<a href={href} className={`topic-link ${look.bar}`}>
			{name}
			<span className="sr-only"> ({look.name})</span>
		</a>
	);
}

/** Topics on one line, as many as fit. */
export function TopicList({ topics, label = "Topics" }: { topics: TopicLinkProps[]; label?: string }) {
	return (
		<ul className="topic-list" aria-label={label}>
			{topics.map((topic) => (
				<li key={topic.href}>
					<TopicLink {...topic} />
				</li>
			))}
		</ul>
	);
}
