import { COUNTRY_CODES, countryName } from "../regions.ts";

const OTHER_NAMES: Record<string, string> = {
	usa: "US",
	"u.s.a": "US",
	us: "US",
	"united states of america": "US",
	uk: "GB",
	"u.k": "GB",
	"great britain": "GB",
	england: "GB",
	scotland: "GB",
	wales: "GB",
	"northern ireland": "GB",
	korea: "KR",
	"republic of korea": "KR",
	"the netherlands": "NL",
	holland: "NL",
	"czech republic": "CZ",
	turkey: "TR",
	russia: "RU",
	vietnam: "VN",
	"viet nam": "VN",
	uae: "AE",
	"hong kong": "HK",
	macau: "MO",
	"ivory coast": "CI",
	deutschland: "DE",
	österreich: "AT",
	schweiz: "CH",
	españa: "ES",
	italia: "IT",
	brasil: "BR",
	méxico: "MX",
	"p.r. china": "CN",
	"people's republic of china": "CN",
};

/** US states and Canadian provinces as people write them after a city: "Princeton, NJ". */
const PARTS: Record<string, string> = {
	...Object.fromEntries(
		"AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC"
			.split(" ")
			.map((code) => [code, "US"]),
	),
	...Object.fromEntries("AB BC MB NB NL NS ON PE QC SK".split(" ").map((code) => [code, "CA"])),
	California: "US",
	Massachusetts: "US",
	"New Jersey": "US",
	Texas: "US",
	Québec: "CA",
	Quebec: "CA",
	Ontario: "CA",
	"British Columbia": "CA",
	Alberta: "CA",
};

const BY_NAME = new Map<string, string>([
	...COUNTRY_CODES.map((code) => [countryName(code).toLowerCase(), code] as const),
	...Object.entries(OTHER_NAMES),
]);

/** The code of a country that is named or abbreviated as people do ("Germany", "UK", "U.S.A."); null for what is none. */
export function countryOf(name: string): string | null {
	const clean = name.trim().replace(/[.]$/, "");
	if (/^[A-Z]{2}$/.test(clean) && COUNTRY_CODES.includes(clean)) return clean;
	return BY_NAME.get(clean.toLowerCase()) ?? null;
}

/** The country that a state or province lies in, as people write it after a city; null for what is none. */
export function countryOfPart(name: string): string | null {
	const clean = name.trim();
	return Object.hasOwn(PARTS, clean) ? (PARTS[clean] ?? null) : null;
}
