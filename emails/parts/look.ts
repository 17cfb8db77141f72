import type { CSSProperties } from "react";

/** The site's colours, light; the dark ones stand in `STYLES`, for mail programs that know them. */
export const COLOURS = {
	paper: "#fcfcfa",
	shade: "#f0f1ed",
	ink: "#16181b",
	quiet: "#54585d",
	rule: "#d3d4ce",
	neuro: "#b5341c",
	ai: "#0b5d98",
} as const;

export const FACE = '"Source Sans 3", "Segoe UI", -apple-system, Roboto, Helvetica, Arial, sans-serif';

/** One line of running text. */
export const TEXT: CSSProperties = {
	margin: "0 0 16px",
	fontFamily: FACE,
	fontSize: "17px",
	lineHeight: "25px",
	color: COLOURS.ink,
};

export const SMALL: CSSProperties = {
	...TEXT,
	margin: "0 0 8px",
	fontSize: "14px",
	lineHeight: "21px",
	color: COLOURS.quiet,
};

// Inline styles win over these but for `!important`; programs that know no media queries show the light ones. React
// escapes ">" and quotes in a style element: neither may stand here.
export const STYLES = `
.paper { background-color: #fcfcfa; }
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background-color: #15171a !important; }
  .shade { background-color: #1f2226 !important; }
  .ink, .ink a { color: #ebeae5 !important; }
  .quiet, .quiet a { color: #a7abaf !important; }
  .rule { border-color: #363a3f !important; }
  .neuro { background-color: #f28c68 !important; }
  .ai { background-color: #6fb3ea !important; }
  .press { background-color: #ebeae5 !important; }
  .press a { color: #15171a !important; }
}
@media (max-width: 480px) {
  .sheet { padding: 20px 16px !important; }
}`;
