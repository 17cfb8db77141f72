/** Elements that titles and abstracts come with: HTML's, and JATS's and MathML's with or without their prefix. */
const ELEMENTS =
	"a|abbr|abstract|annotation|b|blockquote|bold|br|center|cite|code|dd|del|disp-formula|div|dl|dt|em|ext-link|fn|font|h[1-6]|hr|i|inline-formula|inline-graphic|ins|italic|label|li|list|list-item|math|mfrac|mi|mn|mo|monospace|mover|mrow|ms|msub|msubsup|msup|mtext|munder|ol|overline|p|pre|q|s|sc|sec|section|semantics|small|span|strong|sub|sup|table|tbody|td|tex-math|th|title|tr|tt|u|ul|underline|xref";
const ATTRIBUTE = `[a-z][a-z:_-]{0,30}=(?:"[^"<>]{0,300}"|'[^'<>]{0,300}'|[^\\s"'<>]{1,300})`;
const TAG = new RegExp(
	`</?(?:[a-z]{2,10}:[a-z][a-z-]{0,30}|${ELEMENTS})(?:\\s{1,5}${ATTRIBUTE}){0,20}\\s{0,5}/?>`,
	"gi",
);
const BLOCKS =
	/^<\/?(?:[a-z]{2,10}:)?(?:p|br|div|sec|section|title|li|list-item|h[1-6]|td|th|tr|dd|dt|hr)\b/i;
/** Whole elements of which nothing is text for readers. */
const SILENT =
	/<(script|style|annotation|tex-math)\b[^<>]{0,1000}>[^<]{0,20000}<\/\1\s{0,5}>|<!--.{0,5000}?-->/gis;

const ENTITIES: Record<string, string> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
	nbsp: " ",
	ndash: "–",
	mdash: "—",
	hellip: "…",
	lsquo: "‘",
	rsquo: "’",
	ldquo: "“",
	rdquo: "”",
	times: "×",
	minus: "−",
	plusmn: "±",
	deg: "°",
	micro: "µ",
	alpha: "α",
	beta: "β",
	gamma: "γ",
	delta: "δ",
	epsilon: "ε",
	lambda: "λ",
	mu: "μ",
	sigma: "σ",
	tau: "τ",
	theta: "θ",
	omega: "ω",
	auml: "ä",
	ouml: "ö",
	uuml: "ü",
	Auml: "Ä",
	Ouml: "Ö",
	Uuml: "Ü",
	szlig: "ß",
	eacute: "é",
	egrave: "è",
	aacute: "á",
	agrave: "à",
	iacute: "í",
	oacute: "ó",
	uacute: "ú",
	ntilde: "ñ",
	ccedil: "ç",
	oslash: "ø",
	aring: "å",
};

/**
 * Text as a person reads it: markup taken away (of what looks like a tag only what is one: "p < 0.05" stays), entities resolved, accents
 * composed, white space made single. At most `most` characters; "" where nothing is left.
 */
export function plainText(text: string, most: number): string {
	// What is cut off here could not be kept anyway, however much of it is markup.
	const bounded = text.slice(0, most * 20 + 2000);
	const bare = bounded
		.replace(SILENT, " ")
		.replace(TAG, (tag) => (BLOCKS.test(tag) ? " " : ""))
		.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, entity);
	const composed = bare
		.replace(/ı(?=\p{M})/gu, "i")
		.replace(/ȷ(?=\p{M})/gu, "j")
		.normalize("NFC");
	const clean = composed.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\s]+/gu, " ").trim();
	return shortened(clean, most);
}

function entity(whole: string, name: string): string {
	if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
	const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
	return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
		? String.fromCodePoint(code)
		: "";
}

function shortened(text: string, most: number): string {
	const characters = [...text];
	return characters.length <= most
		? text
		: `${characters
				.slice(0, most - 1)
				.join("")
				.trimEnd()}…`;
}
