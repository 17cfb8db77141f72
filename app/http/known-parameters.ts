/** Filters that may stand in an address more than once; their order means nothing. */
export const REPEATABLE_PARAMETERS: readonly string[] = [
	"kind",
	"topic",
	"field",
	"mode",
	"region",
	"country",
	"level",
	"organization",
	"series",
	"program",
];

/** Every query parameter that a page may depend on. All others are dropped before a page is made. */
export const KNOWN_PARAMETERS: readonly string[] = [
	"q",
	...REPEATABLE_PARAMETERS,
	"free",
	"open",
	"when",
	"sort",
	"after",
	"tz",
	"month",
	"view",
	"returnTo",
	"token",
	"moved",
	"state",
	"slug",
	"action",
	"subject",
	"actor",
	"to",
];
