const MARK = /^<!-- bench: (\S+) -->$/m;

/** The page of figures with one part's section replaced, or put in where its place in `order` is. */
export function replaceSection(page: string, name: string, text: string, order: readonly string[]): string {
	const [head = "", ...rest] = page.split(MARK);
	const sections = new Map<string, string>();
	for (let i = 0; i < rest.length; i += 2) sections.set(rest[i] ?? "", (rest[i + 1] ?? "").trim());
	sections.set(name, text.trim());
	const kept = order.filter((known) => sections.has(known));
	return [head.trim(), ...kept.map((known) => `<!-- bench: ${known} -->\n\n${sections.get(known)}`)]
		.join("\n\n")
		.concat("\n");
}
