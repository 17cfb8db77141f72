/** The languages of ISO 639-1, by code. */
export const LANGUAGE_CODES: readonly string[] = (
	"aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi " +
	"fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv " +
	"kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm " +
	"rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa " +
	"wo xh yi yo za zh zu"
).split(" ");

const english = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** A language's English name: "Portuguese". */
export function languageName(code: string): string {
	return english.of(code) ?? code;
}

/** Its name in itself where the runtime knows it: "português". */
export function ownLanguageName(code: string): string {
	return new Intl.DisplayNames(code, { type: "language", fallback: "code" }).of(code) ?? code;
}

let byName: Map<string, string> | undefined;

/** The code of a language that somebody typed by code, English name or own name; null for what is none of these. */
export function parseLanguage(text: string): string | null {
	byName ??= new Map(
		LANGUAGE_CODES.flatMap((code) =>
			[ownLanguageName(code), languageName(code), code].map((name) => [plain(name), code]),
		),
	);
	// Lists offer "Portuguese (português)".
	return byName.get(plain(text)) ?? byName.get(plain(text.replace(/\s*\([^()]*\)\s*$/, ""))) ?? null;
}

function plain(text: string): string {
	return text
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.trim()
		.toLowerCase();
}
