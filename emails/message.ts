import { type Options, render, toPlainText } from "@react-email/render";
import type { ReactElement } from "react";
import type { z } from "zod";
import type { Site } from "./site.ts";

/** One mail in words: what its reader sees. */
export interface Rendered {
	subject: string;
	html: string;
	text: string;
}

interface MessageParts<Props> {
	props: z.ZodType<Props>;
	subject(props: Props, site: Site): string;
	Template(props: Props & { site: Site }): ReactElement;
	/** Props of each shape that the message takes, for tests and for whoever wants to see it. */
	samples: readonly Props[];
	/** Whether its reader asked for this very mail: then it goes to suppressed addresses too. */
	askedFor?: boolean;
}

/** One kind of mail: what it needs, and how it is written. */
export interface Message<Props> {
	props: z.ZodType<Props>;
	samples: readonly Props[];
	askedFor: boolean;
	/** Text and html of one template, so that they say the same. Throws ZodError when the props are not its own. */
	render(props: Props, site: Site): Promise<Rendered>;
}

// biome-ignore lint/suspicious/noExplicitAny: a message takes its own props alone, which no common type can say.
export type AnyMessage = Message<any>;

const TEXT: NonNullable<Extract<Options, { htmlToTextOptions?: unknown }>["htmlToTextOptions"]> = {
	wordwrap: 76,
	selectors: [
		{ selector: "h1", options: { uppercase: false } },
		{ selector: "a", options: { hideLinkHrefIfSameAsText: true, linkBrackets: false } },
	],
};

/** Defines one kind of mail. */
export function message<Props>({
	props,
	subject,
	Template,
	samples,
	askedFor = false,
}: MessageParts<Props>): Message<Props> {
	return {
		props,
		samples,
		askedFor,
		render: async (given, site) => {
			const checked = props.parse(given);
			const html = await render(Template({ ...checked, site }));
			return { subject: subject(checked, site), html, text: toPlainText(html, TEXT) };
		},
	};
}
