import type { Announcement } from "./announcement.test-data.ts";

/** Invented announcements as pages and posters word them. */
export const PAGES: readonly Announcement[] = [
	{
		style: "a page with labels",
		text: `NeuroTide 2027

When: 2027-03-11/16
Where: Estuary Hall, Porto, Portugal
Format: hybrid (in person and online)

Paper submission: 2026-12-01 23:59 AoE
Notification: 2027-01-15
Camera-ready: 2027-02-10
Early registration: 2027-02-15

Contact: office@neurotide.example`,
		truth: {
			name: "NeuroTide 2027",
			mode: "hybrid",
			when: "2027-03-11..2027-03-16",
			where: ["Estuary Hall | Porto | PT"],
			deadlines: [
				"paper 2026-12-01 23:59 Etc/GMT+12",
				"notification 2027-01-15",
				"camera_ready 2027-02-10",
				"early_registration 2027-02-15",
			],
		},
	},
	{
		style: "dates before their words",
		text: `Nordic Conference on Learning in Brains and Machines
24–27 August 2027, Aarhus, Denmark

Key dates
1 March 2027: Workshop proposals due
15 March 2027: Tutorial proposals due
5 April 2027 — Abstract submission closes
20 May 2027 — Acceptance decisions sent
1 July 2027: Late-breaking abstracts due
All deadlines are at 23:59 AoE.`,
		truth: {
			name: "Nordic Conference on Learning in Brains and Machines",
			kind: "conference",
			mode: "in_person",
			when: "2027-08-24..2027-08-27",
			where: [" | Aarhus | DK"],
			deadlines: [
				"workshop_proposal 2027-03-01 23:59 Etc/GMT+12",
				"tutorial_proposal 2027-03-15 23:59 Etc/GMT+12",
				"abstract 2027-04-05 23:59 Etc/GMT+12",
				"notification 2027-05-20 23:59 Etc/GMT+12",
				"late_breaking 2027-07-01 23:59 Etc/GMT+12",
			],
		},
	},
	{
		style: "a table with bars",
		text: `| Symposium on Neural Codes and Language Models |
| Dates | 4 October 2027 - 6 October 2027 |
| City | Kyoto, Japan |
| Abstract deadline | 30 June 2027, 18:00 JST |
| Registration deadline | 15 September 2027 |
| Fee | JPY 20,000 |`,
		truth: {
			name: "Symposium on Neural Codes and Language Models",
			kind: "symposium",
			mode: "in_person",
			when: "2027-10-04..2027-10-06",
			where: [" | Kyoto | JP"],
			deadlines: ["abstract 2027-06-30 18:00 Asia/Tokyo", "registration 2027-09-15"],
			cost: "20000 JPY",
		},
	},
	{
		style: "only a month is known",
		text: `Andean School of Computational Cognition 2027

The next school will take place in August 2027 in Cusco, Peru. Exact dates will be announced in March.
Applications: to be announced.`,
		truth: {
			name: "Andean School of Computational Cognition 2027",
			kind: "cohort",
			mode: "in_person",
			when: "month August 2027",
			where: [" | Cusco | PE"],
			deadlines: [],
		},
	},
	{
		style: "nothing but a year",
		text: `Baltic Workshop on Predictive Brains 2028
Dates: to be announced
Place: Riga, Latvia`,
		truth: {
			name: "Baltic Workshop on Predictive Brains 2028",
			kind: "workshop",
			mode: "in_person",
			when: "year 2028 Dates: to be announced",
			where: [" | Riga | LV"],
			deadlines: [],
		},
	},
	{
		style: "strokes between numbers, hours without a zone",
		text: `Workshop on Motor Learning and Control
Date: 17/06/2027, 9:00 to 17:30
Venue: Room 4, Institute of Movement, Leuven, Belgium
Abstract deadline 02/04/2027 at 17:00
Registration deadline 14/05/2027`,
		truth: {
			name: "Workshop on Motor Learning and Control",
			kind: "workshop",
			mode: "in_person",
			when: "2027-06-17",
			where: ["Room 4, Institute of Movement | Leuven | BE"],
			deadlines: ["abstract 2027-04-02", "registration 2027-05-14"],
		},
	},
	{
		style: "Pacific time, dollars, teaching assistants",
		text: `Open Course in Neural Data Science, July 12 - 30, 2027 (online)

Student applications close March 21, 2027 at 11:59 pm PT.
Teaching assistant applications close February 28, 2027 at 11:59 pm PT.
Tuition is $300 with waivers for those who need one.
Directors: Kofi Mensah & Ruth Adler
https://opencourse.example.com/`,
		truth: {
			name: "Open Course in Neural Data Science",
			kind: "cohort",
			mode: "online",
			when: "2027-07-12..2027-07-30",
			where: [],
			deadlines: [
				"application 2027-03-21 23:59 America/Los_Angeles",
				"teaching_assistant 2027-02-28 23:59 America/Los_Angeles",
			],
			people: ["director Kofi Mensah", "director Ruth Adler"],
			cost: "300 USD",
			funding: ["waiver"],
			url: "https://opencourse.example.com/",
		},
	},
	{
		style: "a page about last year and the next",
		text: `About the Island Meeting
The previous meeting was held on 3-5 May 2026 in Malta. We thank everybody who came.

The next Island Meeting will be held 2-4 May 2027 in Heraklion, Greece.
Travel grant applications: deadline 10 January 2027.
Visa letters can be asked for until 1 March 2027.`,
		truth: {
			name: "Island Meeting",
			kind: "conference",
			mode: "in_person",
			when: "2027-05-02..2027-05-04",
			where: [" | Heraklion | GR"],
			deadlines: ["travel_grant 2027-01-10", "visa_letter 2027-03-01"],
			funding: ["travel_grant"],
		},
		misread: { name: "About the Island Meeting" },
	},
	{
		style: "across the turn of the year, panel",
		text: `Winter School "Dopamine and Decisions"
28 December 2026 – 3 January 2027, Chamonix, France

Panelists: Zoë Laurent (Alpine University), Hugo Petit
Hosts: Camille Noir
Fee: €350 (€250 for students)
Childcare support is offered.
Registration: until 10 December`,
		truth: {
			name: 'Winter School "Dopamine and Decisions"',
			kind: "cohort",
			mode: "in_person",
			when: "2026-12-28..2027-01-03",
			where: [" | Chamonix | FR"],
			deadlines: ["registration 2026-12-10"],
			people: ["panellist Zoë Laurent (Alpine University)", "panellist Hugo Petit", "host Camille Noir"],
			cost: "350 EUR",
			funding: ["childcare"],
		},
	},
	{
		style: "weekdays in brackets, an offset in hours",
		text: `Conference on Memory Systems
May 20th (Thu) to 22nd (Sat), 2027 in São Paulo, Brazil

Abstract submission: opens January 10, 2027, closes February 20, 2027 (23:59 UTC-3)
Decisions by March 25, 2027`,
		truth: {
			name: "Conference on Memory Systems",
			kind: "conference",
			mode: "in_person",
			when: "2027-05-20..2027-05-22",
			where: [" | São Paulo | BR"],
			deadlines: ["abstract 2027-02-20 23:59 Etc/GMT+3 (opens 2027-01-10)", "notification 2027-03-25"],
		},
	},
	{
		style: "postponed, with the new days",
		text: `Forum on Attention in Humans and Transformers
The forum, planned for 9 February 2027, has been postponed. It will now take place on 15 June 2027 in Dakar, Senegal.`,
		truth: {
			name: "Forum on Attention in Humans and Transformers",
			kind: "conference",
			mode: "in_person",
			status: "postponed",
			when: "2027-06-15",
			where: [" | Dakar | SN"],
			deadlines: [],
		},
	},
	{
		style: "a line for a list of events",
		text: `Oct 11-13 2027, Ljubljana (Slovenia): MindLink Conference, abstracts by 1 Jun 2027, https://mindlink.example.si`,
		truth: {
			name: "MindLink Conference",
			kind: "conference",
			mode: "in_person",
			when: "2027-10-11..2027-10-13",
			where: [" | Ljubljana | SI"],
			deadlines: ["abstract 2027-06-01"],
			url: "https://mindlink.example.si/",
		},
		misread: {
			name: "Oct 11-13 2027, Ljubljana (Slovenia): MindLink Conference, abstracts by 1 Jun 2027, https://mindlink.example.si",
		},
	},
	{
		style: "no event at all",
		text: `Postdoc position in systems neuroscience

We are looking for a postdoc in the lab of Prof. Ida Holm, Uppsala, Sweden. Apply by 31 January 2027.`,
		truth: {
			name: "Postdoc position in systems neuroscience",
			when: "",
			where: [],
			deadlines: ["application 2027-01-31"],
		},
	},
];
