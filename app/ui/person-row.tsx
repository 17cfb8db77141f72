import { FieldBar } from "./field-bar.tsx";
import type { Shares } from "./fields.ts";
import { Tag } from "./tag.tsx";

export type PersonRowProps = {
	href: string;
	name: string;
	/** Address of the small picture. */
	picture: string;
	/** "Doctoral student". */
	stage?: string | undefined;
	/** "Cold Spring Harbor Laboratory, United States". */
	where?: string | undefined;
	shares?: Shares | undefined;
	/** What they offer and need, in a word each: "data, methods". */
	offers?: string | undefined;
	needs?: string | undefined;
	/** Somebody who does not exist. */
	sample?: boolean;
};

/** One person in a list. */
export function PersonRow({
	href,
	name,
	picture,
	stage,
	where,
	shares,
	offers,
	needs,
	sample,
}: PersonRowProps) {
	return (
		<li className="row person-row">
			{/* The name stands beside it. */}
			<img
				src={picture}
				alt=""
				width={48}
				height={48}
				loading="lazy"
				decoding="async"
				className="person-row-picture"
			/>
			<div className="row-main">
				<div className="row-what">
					<a href={href} className="row-title">
						{name}
					</a>
					{stage && <span className="row-kind"> {stage}</span>}
					{sample && (
						<>
							{" "}
							<Tag>sample</Tag>
						</>
					)}
					{where && <div className="person-row-where">{where}</div>}
				</div>
				{(offers || needs) && (
					<dl className="person-row-exchange">
						{offers && (
							<div>
								<dt>Offers</dt> <dd>{offers}</dd>
							</div>
						)}
						{needs && (
							<div>
								<dt>Needs</dt> <dd>{needs}</dd>
							</div>
						)}
					</dl>
				)}
			</div>
			<div className="row-fields">{shares && <FieldBar shares={shares} />}</div>
		</li>
	);
}
