/** The regions that lists filter by: the continents of the UN's M49 standard, and online. */
export const REGIONS = [
	"africa",
	"asia",
	"europe",
	"north-america",
	"oceania",
	"south-america",
	"online",
] as const;
export type Region = (typeof REGIONS)[number];

export const REGION_LABELS: Record<Region, string> = {
	africa: "Africa",
	asia: "Asia",
	europe: "Europe",
	"north-america": "North and Central America",
	oceania: "Oceania",
	"south-america": "South America",
	online: "Online",
};

// ISO 3166-1 alpha-2 codes by region: https://unstats.un.org/unsd/methodology/m49/
const CODES: Record<Exclude<Region, "online">, string> = {
	africa:
		"DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU YT MA MZ NA NE NG RE RW SH ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM ZW",
	asia: "AF AM AZ BH BD BT BN KH CN CY GE HK IN ID IR IQ IL JP JO KZ KW KG LA LB MO MY MV MN MM NP KP OM PK PS PH QA SA SG KR LK SY TW TJ TH TL TR TM AE UZ VN YE",
	europe:
		"AX AL AD AT BY BE BA BG HR CZ DK EE FO FI FR DE GI GR GG VA HU IS IE IM IT JE LV LI LT LU MT MD MC ME NL MK NO PL PT RO RU SM RS SK SI ES SJ SE CH UA GB",
	"north-america":
		"AI AG AW BS BB BZ BM BQ VG CA KY CR CU CW DM DO SV GL GD GP GT HT HN JM MQ MX MS NI PA PR BL KN LC MF PM VC SX TT TC US VI",
	oceania: "AS AU CK FJ PF GU KI MH FM NR NC NZ NU NF MP PW PG PN WS SB TK TO TV UM VU WF",
	"south-america": "AR BO BR CL CO EC FK GF GY PY PE SR UY VE",
};

const REGION_OF = new Map<string, Region>(
	Object.entries(CODES).flatMap(([region, codes]) =>
		codes.split(" ").map((code) => [code, region as Region] as const),
	),
);

/** All countries and territories of that standard (ISO 3166-1 alpha-2), by code. */
export const COUNTRY_CODES: readonly string[] = [...REGION_OF.keys()].sort();

/** The region of a country (ISO 3166-1 alpha-2); null for a code that names none. */
export function regionOf(country: string): Region | null {
	return REGION_OF.get(country) ?? null;
}

const names = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** A country's English name; the code itself where it names none. */
export function countryName(country: string): string {
	return /^[A-Z]{2}$/.test(country) ? (names.of(country) ?? country) : country;
}
