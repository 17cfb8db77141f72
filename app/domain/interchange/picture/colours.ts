/** The light theme's colours of the style sheet (ui/styles/tokens.css), which a picture cannot read; a test keeps them equal. */
export const COLOURS = {
	paper: "#fcfcfa",
	ink: "#16181b",
	quiet: "#54585d",
	rule: "#d3d4ce",
	neuro: "#b5341c",
	cogsci: "#7f3a86",
	ai: "#0b5d98",
	methods: "#565a60",
} as const;
