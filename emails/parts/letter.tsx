import {
	Body,
	Column,
	Container,
	Head,
	Heading,
	Html,
	Preview,
	Row,
	Section,
	Text,
} from "@react-email/components";
import type { ReactNode } from "react";
import type { Site } from "../site.ts";
import { COLOURS, FACE, SMALL, STYLES } from "./look.ts";
import { Address } from "./parts.tsx";

interface LetterProps {
	site: Site;
	title: string;
	/** What a list of mails shows beside the subject. */
	preview: string;
	/** Why this reader gets it. */
	because: string;
	children: ReactNode;
}

/** The sheet that every mail is written on: the two colours, the name, the text, and why it came. */
export function Letter({ site, title, preview, because, children }: LetterProps) {
	return (
		<Html lang="en">
			<Head>
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<meta name="supported-color-schemes" content="light dark" />
				<title>{title}</title>
				<style>{STYLES}</style>
			</Head>
			<Body className="paper" style={{ margin: 0, padding: 0 }}>
				<Preview>{preview}</Preview>
				<Container style={{ maxWidth: "560px" }}>
					<Section className="sheet" style={{ padding: "28px 24px" }}>
						<Row data-skip-in-text style={{ tableLayout: "fixed" }}>
							<Column className="neuro" style={bar(COLOURS.neuro)}>
								&nbsp;
							</Column>
							<Column className="ai" style={bar(COLOURS.ai)}>
								&nbsp;
							</Column>
						</Row>
						<Text
							className="ink"
							style={{ ...SMALL, margin: "12px 0 28px", color: COLOURS.ink, fontWeight: 600 }}
						>
							{site.name}
						</Text>
						<Heading as="h1" className="ink" style={heading}>
							{title}
						</Heading>
						{children}
						<Section className="rule" style={{ borderTop: `1px solid ${COLOURS.rule}`, marginTop: "32px" }}>
							<Text className="quiet" style={{ ...SMALL, margin: "16px 0 8px" }}>
								{because}
							</Text>
							<Text className="quiet" style={SMALL}>
								<Address href={site.url} />
								{" · questions: "}
								<Address href={`mailto:${site.contact}`} />
							</Text>
						</Section>
					</Section>
				</Container>
			</Body>
		</Html>
	);
}

const heading = {
	margin: "0 0 16px",
	fontFamily: FACE,
	fontSize: "24px",
	lineHeight: "30px",
	fontWeight: 600,
	color: COLOURS.ink,
};

function bar(colour: string) {
	return { width: "50%", height: "4px", fontSize: "1px", lineHeight: "4px", backgroundColor: colour };
}
