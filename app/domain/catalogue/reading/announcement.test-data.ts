/** What a person takes from an announcement, each thing in one line; what is not there is left out. */
export type Facts = {
	name: string;
	kind?: string;
	mode?: string;
	status?: string;
	/** "2027-03-11..2027-03-16", "month August 2027", "" for nothing. */
	when: string;
	/** "venue | city | country". */
	where: string[];
	/** "kind day time zone (opens day)". */
	deadlines: string[];
	people?: string[];
	cost?: string;
	funding?: string[];
	level?: string;
	url?: string;
	links?: string[];
};

/** One announcement, invented for these tests; `misread` says where we take something else from it than people do. */
export type Announcement = { style: string; text: string; truth: Facts; misread?: Partial<Facts> };
