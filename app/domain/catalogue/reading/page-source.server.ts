import { Parser } from "htmlparser2";
import { LONGEST_TEXT } from "./text-lines.ts";

/** What a page's source says about itself, before anybody has made sense of it. */
export type PageSource = {
	title: string | null;
	language: string | null;
	/** `og:title`, `description`, `canonical`, … in lower case; the first of each. */
	meta: Record<string, string>;
	jsonLd: unknown[];
	/** Items of schema.org in microdata, in the shape of JSON-LD. */
	microdata: Record<string, unknown>[];
	/** What readers see, in lines. */
	text: string;
};

/** A longer page is read to here. */
export const LONGEST_PAGE = 2 * 1024 * 1024;
const DEEPEST = 400;
const MOST_TAGS = 60_000;
const HIDDEN = new Set([
	"script",
	"style",
	"noscript",
	"template",
	"nav",
	"footer",
	"svg",
	"iframe",
	"object",
	"select",
	"button",
]);
const BLOCKS = new Set(
	"address article aside blockquote body br dd div dl dt figcaption figure form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead title tr ul".split(
		" ",
	),
);
const VALUE_ATTRIBUTES = ["content", "datetime", "href", "src", "value"] as const;

type Item = { "@type": string; [member: string]: unknown };
type Open = { name: string; hidden: boolean; item: Item | null; property: string | null; textFrom: number };

/** Reads a page's source without running, keeping or fetching any of it. Broken markup does no harm. */
export function scanPage(html: string): PageSource {
	const page: PageSource = { title: null, language: null, meta: {}, jsonLd: [], microdata: [], text: "" };
	const scanner = new Scanner(page);
	const parser = new Parser(
		{
			onopentag: (name, attributes) => {
				if (scanner.open(name, attributes)) return;
				parser.pause();
				parser.reset();
			},
			ontext: (text) => scanner.text(text),
			onclosetag: (name) => scanner.close(name),
		},
		{ decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
	);
	parser.write(html.slice(0, LONGEST_PAGE).toWellFormed());
	parser.end();
	page.text = scanner.visible();
	return page;
}

/** The text of a piece of HTML, in lines; plain text comes back as it is. */
export function textOfHtml(html: string): string {
	return /<[a-z!/]|&[a-z#]/i.test(html) ? scanPage(html).text : html;
}

class Scanner {
	readonly #page: PageSource;
	readonly #stack: Open[] = [];
	#pieces: string[] = [];
	#length = 0;
	#script: string[] | null = null;
	#title: string[] | null = null;
	#tags = 0;

	constructor(page: PageSource) {
		this.#page = page;
	}

	/** False once the page is deeper or longer than pages are. */
	open(name: string, attributes: Record<string, string>): boolean {
		if (++this.#tags > MOST_TAGS || this.#stack.length > DEEPEST) return false;
		const parent = this.#stack.at(-1);
		const item = attributes.itemscope !== undefined ? itemOf(attributes) : null;
		const hidden = Boolean(parent?.hidden) || HIDDEN.has(name) || attributes.hidden !== undefined;
		this.#stack.push({ name, hidden, item, property: attributes.itemprop ?? null, textFrom: this.#length });
		if (name === "html") this.#page.language ??= attributes.lang ?? null;
		if (name === "meta") this.#readMeta(attributes);
		if (name === "link" && /(^|\s)canonical(\s|$)/i.test(attributes.rel ?? ""))
			this.#page.meta.canonical ??= attributes.href ?? "";
		if (name === "title" && this.#page.title === null) this.#title = [];
		if (name === "script" && /^application\/ld\+json\b/i.test(attributes.type ?? "")) this.#script = [];
		if (BLOCKS.has(name)) this.#newLine(name === "li" ? "\n- " : "\n");
		const value = VALUE_ATTRIBUTES.map((key) => attributes[key]).find((one) => one !== undefined);
		if (attributes.itemprop && !item && value !== undefined) {
			this.#giveProperty(attributes.itemprop, value);
			const top = this.#stack.at(-1);
			if (top) top.property = null;
		}
		return true;
	}

	text(text: string): void {
		if (this.#script) this.#script.push(text);
		else if (this.#title) this.#title.push(text);
		else if (!this.#stack.at(-1)?.hidden && this.#length < LONGEST_TEXT) {
			const flat = text.replace(/\s+/g, " ");
			this.#pieces.push(flat);
			this.#length += flat.length;
		}
	}

	close(name: string): void {
		if (name === "script" && this.#script) {
			addJson(this.#page, this.#script.join(""));
			this.#script = null;
		}
		if (name === "title" && this.#title) {
			this.#page.title = this.#title.join("").trim() || null;
			this.#title = null;
		}
		const open = this.#stack.pop();
		if (open?.item) this.#closeItem(open);
		else if (open?.property) this.#giveProperty(open.property, this.visible().slice(open.textFrom).trim());
		if (BLOCKS.has(name)) this.#newLine(name === "td" || name === "th" ? " " : "\n");
	}

	visible(): string {
		const text = this.#pieces.join("");
		// One piece from here on, so that asking again costs nothing.
		this.#pieces = [text];
		return text;
	}

	#newLine(mark: string): void {
		if (this.#stack.at(-1)?.hidden) return;
		this.#pieces.push(mark);
		this.#length += mark.length;
	}

	#readMeta({ property, name, content }: Record<string, string>): void {
		const key = (property ?? name ?? "").toLowerCase();
		if (
			key &&
			content &&
			key.length < 60 &&
			Object.keys(this.#page.meta).length < 100 &&
			!Object.hasOwn(this.#page.meta, key)
		)
			this.#page.meta[key] = content.slice(0, 5000);
	}

	#closeItem({ item, property }: Open): void {
		if (!item) return;
		if (property) this.#giveProperty(property, item);
		else if (this.#page.microdata.length < 200) this.#page.microdata.push(item);
	}

	#giveProperty(names: string, value: unknown): void {
		const owner = this.#stack.findLast((open) => open.item !== null && open.item !== value)?.item;
		if (!owner) return;
		for (const name of names.split(/\s+/).slice(0, 5)) {
			if (!/^[a-z][a-z]{1,40}$/i.test(name)) continue;
			const known = owner[name];
			if (known === undefined) owner[name] = value;
			else if (Array.isArray(known)) known.push(value);
			else owner[name] = [known, value];
		}
	}
}

function itemOf(attributes: Record<string, string>): Item {
	return { "@type": (attributes.itemtype ?? "").split("/").at(-1) ?? "" };
}

function addJson(page: PageSource, text: string): void {
	if (page.jsonLd.length >= 50) return;
	try {
		page.jsonLd.push(JSON.parse(text.trim()));
	} catch {
		// Somebody else's page: a broken script says nothing.
	}
}
