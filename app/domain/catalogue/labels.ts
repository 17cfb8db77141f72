/** The words that readers see for closed sets; keys are the database's. */

export const EVENT_KIND_LABELS = {
	conference: "Conference",
	symposium: "Symposium",
	workshop: "Workshop",
	satellite: "Satellite",
	tutorial: "Tutorial",
	hackathon: "Hackathon",
	cohort: "Course cohort",
} as const;

export const COURSE_KIND_LABELS = {
	summer_school: "Summer school",
	spring_school: "Spring school",
	autumn_school: "Autumn school",
	online_school: "Online school",
	workshop_school: "Workshop school",
	open_course: "Open course",
	online_course: "Online course",
	seminar_course: "Seminar course",
} as const;

export const TALK_KIND_LABELS = {
	keynote: "Keynote",
	invited_talk: "Invited talk",
	workshop_talk: "Workshop talk",
	online_talk: "Online talk",
	seminar: "Seminar",
	webinar: "Webinar",
	panel: "Panel",
	debate: "Debate",
	tutorial: "Tutorial",
	hands_on: "Hands-on session",
	podcast_series: "Podcast",
	podcast_episode: "Podcast episode",
} as const;

export const PROGRAM_KIND_LABELS = {
	research_centre: "Research centre",
	research_initiative: "Research initiative",
	research_theme: "Research theme",
	research_programme: "Research programme",
	research_group: "Research group",
	network: "Network",
	seminar_series: "Seminar series",
	fellowship: "Fellowship",
	community_programme: "Community programme",
	doctoral_programme: "Doctoral programme",
} as const;

export const SERIES_KIND_LABELS = {
	conference: "Conference",
	workshop: "Workshop",
	symposium: "Symposium",
	collection: "Collection",
	workshop_track: "Workshop track",
	tutorial_track: "Tutorial track",
	satellite_track: "Satellite track",
	hackathon: "Hackathon",
} as const;

export const ORGANIZATION_KIND_LABELS = {
	university: "University",
	research_institute: "Research institute",
	society: "Society",
	community: "Community",
	network: "Network",
	company: "Company",
	research_group: "Research group",
	foundation: "Foundation",
	media: "Media",
	program_office: "Program office",
	nonprofit: "Non-profit",
	funder: "Funder",
} as const;

export const MODE_LABELS = { in_person: "In person", online: "Online", hybrid: "Hybrid" } as const;

export const STATUS_LABELS = {
	proposed: "Proposed",
	announced: "Announced",
	confirmed: "Confirmed",
	postponed: "Postponed",
	cancelled: "Cancelled",
} as const;

export const PLACE_ROLE_LABELS = {
	main: "Main meeting",
	workshops: "Workshops",
	satellite: "Satellite site",
	secondary_site: "Second site",
	opening: "Opening",
	tutorials: "Tutorials",
} as const;

export const ROLE_LABELS = {
	speaker: "Speaker",
	panellist: "Panellist",
	moderator: "Moderator",
	guest: "Guest",
	host: "Host",
	co_host: "Co-host",
	instructor: "Instructor",
	organizer: "Organizer",
	director: "Director",
	co_director: "Co-director",
} as const;

export const RECORD_KIND_LABELS = {
	event: "Event",
	course: "Course",
	talk: "Talk",
	program: "Program",
	series: "Series",
	organization: "Organization",
	topic: "Topic",
	bridge: "Bridge",
} as const;

export const LEVEL_LABELS = {
	undergraduate: "Undergraduate",
	graduate: "Graduate",
	postdoctoral: "Postdoctoral",
} as const;
