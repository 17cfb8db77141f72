import type { TongueName } from "./names.ts";

/** A place where people of the sample world work: a real organization of the catalogue, by slug. */
export interface Workplace {
	organization: string;
	country: string;
	zone: string;
	weight: number;
	/** Whose names are heard there most, beside everybody else's. */
	tongues: readonly TongueName[];
	/** What groups there may be called; the first part of a group's name comes from its kind of research. */
	company?: true;
}

const place = (
	organization: string,
	country: string,
	zone: string,
	weight: number,
	...tongues: TongueName[]
): Workplace => ({ organization, country, zone, weight, tongues });

export const WORKPLACES: readonly Workplace[] = [
	place("university-college-london", "GB", "Europe/London", 8, "english", "italian", "chinese"),
	place("gatsby-computational-neuroscience-unit", "GB", "Europe/London", 4, "english", "german", "indian"),
	place("university-of-cambridge", "GB", "Europe/London", 4, "english", "iberian"),
	place("university-of-oxford", "GB", "Europe/London", 4, "english", "nordic"),
	place("imperial-college-london", "GB", "Europe/London", 3, "english", "arabic"),
	place("university-of-edinburgh", "GB", "Europe/London", 3, "english", "slavic"),
	place("columbia-university", "US", "America/New_York", 7, "english", "hebrew", "chinese"),
	place("new-york-university", "US", "America/New_York", 6, "english", "korean", "iberian"),
	place("princeton-neuroscience-institute", "US", "America/New_York", 5, "english", "indian"),
	place(
		"massachusetts-institute-of-technology",
		"US",
		"America/New_York",
		6,
		"english",
		"chinese",
		"turkish",
	),
	place("harvard-university", "US", "America/New_York", 4, "english", "korean"),
	place("yale-university", "US", "America/New_York", 3, "english", "african"),
	place("cold-spring-harbor-laboratory", "US", "America/New_York", 3, "english", "japanese"),
	place("flatiron-institute", "US", "America/New_York", 4, "english", "italian", "persian"),
	place("stanford-university", "US", "America/Los_Angeles", 5, "english", "chinese", "indian"),
	place("university-of-washington", "US", "America/Los_Angeles", 4, "english", "korean"),
	place("allen-institute", "US", "America/Los_Angeles", 4, "english", "slavic"),
	place("washington-university-in-st-louis", "US", "America/Chicago", 2, "english", "african"),
	place("mila", "CA", "America/Toronto", 7, "french", "english", "persian"),
	place("mcgill-university", "CA", "America/Toronto", 4, "english", "french", "iberian"),
	place("universite-de-montreal", "CA", "America/Toronto", 4, "french", "arabic"),
	place("university-of-alberta", "CA", "America/Edmonton", 3, "english", "persian"),
	place("university-of-amsterdam", "NL", "Europe/Amsterdam", 4, "dutch", "german"),
	place("donders-institute", "NL", "Europe/Amsterdam", 5, "dutch", "german", "italian"),
	place("bernstein-network", "DE", "Europe/Berlin", 5, "german", "slavic", "turkish"),
	place("epfl", "CH", "Europe/Zurich", 5, "french", "german", "italian"),
	place("university-of-geneva", "CH", "Europe/Zurich", 3, "french", "iberian"),
	place("institute-of-science-and-technology-austria", "AT", "Europe/Vienna", 3, "german", "slavic"),
	place("chalmers-university-of-technology", "SE", "Europe/Stockholm", 3, "nordic", "persian"),
	place("nora-neuroai-sig", "NO", "Europe/Oslo", 2, "nordic"),
	place("champalimaud-foundation", "PT", "Europe/Lisbon", 4, "iberian", "french"),
	place("hokkaido-university", "JP", "Asia/Tokyo", 3, "japanese"),
	place("oist", "JP", "Asia/Tokyo", 4, "japanese", "german", "indian"),
	place("fudan-university", "CN", "Asia/Shanghai", 4, "chinese"),
	place("tsinghua-university", "CN", "Asia/Shanghai", 4, "chinese"),
];

/** Where people in industry work. */
export const COMPANIES: readonly Workplace[] = [
	place("google-deepmind", "GB", "Europe/London", 3, "english", "indian", "french"),
	place("google", "US", "America/Los_Angeles", 2, "english", "chinese", "indian"),
];

/** Employers that the catalogue does not know, by name; all of them are made up. */
export const INVENTED_COMPANIES: readonly (Omit<Workplace, "organization"> & { name: string })[] = [
	{
		name: "Halvorsen Neural Systems (sample company)",
		country: "NO",
		zone: "Europe/Oslo",
		weight: 2,
		tongues: ["nordic"],
	},
	{
		name: "Tidewater Analytics (sample company)",
		country: "US",
		zone: "America/New_York",
		weight: 2,
		tongues: ["english", "indian"],
	},
	{
		name: "Spikewerk (sample company)",
		country: "DE",
		zone: "Europe/Berlin",
		weight: 2,
		tongues: ["german", "slavic"],
	},
	{
		name: "Kestrel Robotics (sample company)",
		country: "ZA",
		zone: "Africa/Johannesburg",
		weight: 1,
		tongues: ["african", "english"],
	},
	{
		name: "Lumina Interfaces (sample company)",
		country: "IN",
		zone: "Asia/Kolkata",
		weight: 2,
		tongues: ["indian"],
	},
];
