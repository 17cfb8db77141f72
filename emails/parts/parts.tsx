import { Button, Link, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { COLOURS, FACE, SMALL, TEXT } from "./look.ts";

export function Paragraph({ children }: { children: ReactNode }) {
	return (
		<Text className="ink" style={TEXT}>
			{children}
		</Text>
	);
}

export function Note({ children }: { children: ReactNode }) {
	return (
		<Text className="quiet" style={{ ...SMALL, margin: "0 0 16px" }}>
			{children}
		</Text>
	);
}

/** An address that can be followed, in the words of the address itself. */
export function Address({ href }: { href: string }) {
	return (
		<Link href={href} style={{ color: "inherit", textDecoration: "underline", overflowWrap: "anywhere" }}>
			{href.replace(/^mailto:/, "")}
		</Link>
	);
}

/** A code to be typed elsewhere, in figures of one width; readers take it up as one piece. */
export function Code({ children }: { children: string }) {
	return (
		<Section className="shade" style={{ backgroundColor: COLOURS.shade, margin: "0 0 20px" }}>
			<Text
				className="ink"
				style={{
					margin: 0,
					padding: "14px 18px",
					fontFamily: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
					fontSize: "30px",
					lineHeight: "36px",
					letterSpacing: "6px",
					color: COLOURS.ink,
				}}
			>
				{children}
			</Text>
		</Section>
	);
}

/** The one thing to do, as a link that looks like the site's buttons. */
export function Action({ href, children }: { href: string; children: string }) {
	return (
		<Section style={{ margin: "0 0 20px" }}>
			<table role="presentation" border={0} cellPadding={0} cellSpacing={0}>
				<tbody>
					<tr>
						<td className="press" style={{ backgroundColor: COLOURS.ink }}>
							<Button
								href={href}
								style={{
									padding: "11px 18px",
									fontFamily: FACE,
									fontSize: "17px",
									lineHeight: "24px",
									fontWeight: 600,
									color: COLOURS.paper,
									textDecoration: "none",
								}}
							>
								{children}
							</Button>
						</td>
					</tr>
				</tbody>
			</table>
		</Section>
	);
}

/** What somebody wrote, line by line as they wrote it. */
export function Quote({ children }: { children: string }) {
	return (
		<Section style={{ margin: "0 0 16px" }}>
			<Text
				className="ink rule"
				style={{ ...TEXT, margin: 0, borderLeft: `3px solid ${COLOURS.rule}`, paddingLeft: "14px" }}
			>
				{children.split("\n").map((line, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never change places.
					<span key={at}>
						{at > 0 && <br />}
						{line}
					</span>
				))}
			</Text>
		</Section>
	);
}
