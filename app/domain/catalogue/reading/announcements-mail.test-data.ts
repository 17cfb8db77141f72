import type { Announcement } from "./announcement.test-data.ts";

/** Invented announcements as mailing lists carry them. */
export const MAILS: readonly Announcement[] = [
	{
		style: "mail with headers, numbered dates, AoE",
		text: `From: Nadia Feldt <nadia@example.org>
Date: Tue, 24 Nov 2026 09:12:44 +0100
Subject: [comp-list] Call for abstracts: Tidal Brains Workshop 2027

Dear colleagues,

We invite abstracts for the Tidal Brains Workshop 2027, to be held 11–16 March 2027
at the Maré Centre, Lisbon, Portugal.

Important dates
 - Abstract submission deadline: 15 December 2026, 23:59 AoE
 - Notification: 20 January 2027
 - Early registration until 1 February 2027
 - Registration closes: 1 March 2027

Speakers: Ines Robalo (University of Tejo), Karl Bremer (Nordsee Institute), and Mai Tan

Registration fee: EUR 280 for students.
More information: https://tidalbrains.example.org/2027.

Best wishes,
Nadia Feldt`,
		truth: {
			name: "Tidal Brains Workshop 2027",
			kind: "workshop",
			mode: "in_person",
			when: "2027-03-11..2027-03-16",
			where: ["Maré Centre | Lisbon | PT"],
			deadlines: [
				"abstract 2026-12-15 23:59 Etc/GMT+12",
				"notification 2027-01-20",
				"early_registration 2027-02-01",
				"registration 2027-03-01",
			],
			people: [
				"speaker Ines Robalo (University of Tejo)",
				"speaker Karl Bremer (Nordsee Institute)",
				"speaker Mai Tan",
			],
			cost: "280 EUR",
			url: "https://tidalbrains.example.org/2027",
		},
	},
	{
		style: "American dates, month first, no subject",
		text: `Apologies for cross-posting

Sixth Symposium on Adaptive Circuits
March 11-16, 2027
Princeton, NJ, USA

The symposium brings together people who study learning in circuits and in machines.

Abstracts are due January 8, 2027 at 5 pm ET. Authors will be notified by February 5, 2027.
Travel awards are available for trainees.

Organizers: Lena Abt, Omar Siddiq, Rui P. Costa-Lima
Web: http://adaptivecircuits.example.edu`,
		truth: {
			name: "Sixth Symposium on Adaptive Circuits",
			kind: "symposium",
			mode: "in_person",
			when: "2027-03-11..2027-03-16",
			where: [" | Princeton | US"],
			deadlines: ["abstract 2027-01-08 17:00 America/New_York", "notification 2027-02-05"],
			people: ["organizer Lena Abt", "organizer Omar Siddiq", "organizer Rui P. Costa-Lima"],
			funding: ["travel_grant"],
			url: "http://adaptivecircuits.example.edu/",
		},
	},
	{
		style: "summer school, ordinals, no year beside the days, fee and waivers",
		text: `Subject: Applications open: Fjord Summer School on Learning Machines 2027

The Fjord Summer School on Learning Machines takes place Aug 3rd – Aug 14th in Bergen, Norway.
It is aimed at PhD students and postdocs.

Applications close on April 15th (23:59 CEST).
Successful applicants will be informed by May 10th.

Tuition: 600 EUR, covering meals and housing. Fee waivers and travel grants can be applied for.

Lecturers:
* Anna Sæther, University of Vestland
* Bo Lindqvist (Oresund Lab)
* Chidi Okoro (Lagos Institute of Mind)

Apply at https://fjordschool.example.no/apply
Website: https://fjordschool.example.no`,
		truth: {
			name: "Fjord Summer School on Learning Machines 2027",
			kind: "cohort",
			mode: "in_person",
			when: "2027-08-03..2027-08-14",
			where: [" | Bergen | NO"],
			deadlines: ["application 2027-04-15 23:59 Etc/GMT-2", "notification 2027-05-10"],
			people: [
				"instructor Anna Sæther (University of Vestland)",
				"instructor Bo Lindqvist (Oresund Lab)",
				"instructor Chidi Okoro (Lagos Institute of Mind)",
			],
			cost: "600 EUR",
			funding: ["waiver", "travel_grant"],
			level: "graduate, postdoctoral",
			url: "https://fjordschool.example.no/",
			links: ["Application https://fjordschool.example.no/apply"],
		},
	},
	{
		style: "quoted and wrapped by a mail program",
		text: `> Dear all,
>
> it is our pleasure to announce the Workshop on Reward and Machines, which
> will take place from 28 February to 5 March 2027 in Kigali, Rwanda. The
> workshop is free of charge. Please send an abstract of at most 300 words by
> 10 January 2027 (anywhere on Earth).
>
> Participation is in person only.
>
> Invited speakers include Dr. Amina Uwase, Prof. Jean-Luc Maron and Wei Zhang.`,
		truth: {
			name: "Workshop on Reward and Machines",
			kind: "workshop",
			mode: "in_person",
			when: "2027-02-28..2027-03-05",
			where: [" | Kigali | RW"],
			deadlines: ["abstract 2027-01-10 Etc/GMT+12"],
			people: ["speaker Amina Uwase", "speaker Jean-Luc Maron", "speaker Wei Zhang"],
			cost: "free",
		},
		misread: { people: [] },
	},
	{
		style: "extension of a deadline",
		text: `Subject: Fwd: [neuro-ai] Deadline extended: Conference on Common Codes 2027

The abstract deadline of the Conference on Common Codes 2027 has been extended to
12 January 2027, 23:59 UTC-12 (previously 5 January 2027).

Conference dates: 7-9 June 2027
Location: Tartu, Estonia
Early-bird registration ends 1 April 2027; registration ends 20 May 2027.`,
		truth: {
			name: "Conference on Common Codes 2027",
			kind: "conference",
			mode: "in_person",
			when: "2027-06-07..2027-06-09",
			where: [" | Tartu | EE"],
			deadlines: [
				"abstract 2027-01-12 23:59 Etc/GMT+12",
				"early_registration 2027-04-01",
				"registration 2027-05-20",
			],
		},
	},
	{
		style: "online, hours with a zone",
		text: `Subject: Online tutorial: Spiking networks for beginners

Join us for an online tutorial on spiking networks on 14 January 2027, 15:00-18:00 CET via Zoom.
Registration is free but required by 12 January 2027: https://spikes.example.org/register
Moderator: Tomasz Wilk`,
		truth: {
			name: "Online tutorial: Spiking networks for beginners",
			kind: "tutorial",
			mode: "online",
			when: "2027-01-14 15:00-18:00 Etc/GMT-1",
			where: [],
			deadlines: ["registration 2027-01-12"],
			people: ["moderator Tomasz Wilk"],
			cost: "free",
			links: ["Registration https://spikes.example.org/register"],
		},
	},
	{
		style: "days not decided, to be announced",
		text: `Subject: Save the date: Brains & Bits Hackathon

The next Brains & Bits Hackathon will be held on 11 or 12 December 2026, to be fixed soon, in Sydney, Australia.
Registration opens on 28 November 2026.`,
		truth: {
			name: "Brains & Bits Hackathon",
			kind: "hackathon",
			mode: "in_person",
			when: "undecided 2026-12-11..2026-12-12",
			where: [" | Sydney | AU"],
			deadlines: [],
		},
	},
	{
		style: "hybrid, Indian time, opening and closing of applications",
		text: `Subject: Monsoon School on Minds and Models, 5-16 July 2027, Bengaluru, India

The school is hybrid: lectures are streamed, labs are on site.

Applications open 1 February 2027 and close 31 March 2027, 17:00 IST.
Venue: Kaveri Hall, Bengaluru, India
Course fee: INR 12,000
For advanced undergraduates and master students.`,
		truth: {
			name: "Monsoon School on Minds and Models",
			kind: "cohort",
			mode: "hybrid",
			when: "2027-07-05..2027-07-16",
			where: ["Kaveri Hall | Bengaluru | IN"],
			deadlines: ["application 2027-03-31 17:00 Asia/Kolkata (opens 2027-02-01)"],
			cost: "12000 INR",
			level: "undergraduate, graduate",
		},
	},
	{
		style: "cancelled",
		text: `Subject: CANCELLED: Lakeside Meeting on Memory 2027

We are sorry to say that the Lakeside Meeting on Memory (19-21 April 2027, Lugano, Switzerland) is cancelled.`,
		truth: {
			name: "CANCELLED: Lakeside Meeting on Memory 2027",
			kind: "conference",
			mode: "in_person",
			status: "cancelled",
			when: "2027-04-19..2027-04-21",
			where: [" | Lugano | CH"],
			deadlines: [],
		},
	},
	{
		style: "a satellite, two deadlines in one sentence, numeric dates",
		text: `Subject: Satellite workshop "Maps in the Mind" at the Delta Conference

Satellite workshop "Maps in the Mind" - 22.05.2027, Rotterdam, The Netherlands

Submit your poster by 01.03.2027; registration is possible until 30.04.2027.
Fee: 45 euros.`,
		truth: {
			name: 'Satellite workshop "Maps in the Mind" at the Delta Conference',
			kind: "satellite",
			mode: "in_person",
			when: "2027-05-22",
			where: [" | Rotterdam | NL"],
			deadlines: ["poster 2027-03-01", "registration 2027-04-30"],
			cost: "45 EUR",
		},
	},
	{
		style: "prose in which everything stands in sentences",
		text: `Dear friends of slow science,

After three good years in Ghent we meet again. The Retreat on Embodied Computation gathers thirty people on the coast of Oostende, Belgium, from Sunday 9 to Thursday 13 May 2027. As always there are no talks before noon.

If you want to come, write us two paragraphs before the end of February 2027. The retreat costs 420 euros, all included; there is a stipend for those without funding.

Marta Vos and the others`,
		truth: {
			name: "Retreat on Embodied Computation",
			kind: "workshop",
			mode: "in_person",
			when: "2027-05-09..2027-05-13",
			where: [" | Oostende | BE"],
			deadlines: [],
			cost: "420 EUR",
			funding: ["scholarship"],
		},
	},
	{
		style: "seminar day with a programme of hours",
		text: `Subject: Colloquium "Curiosity in Rats and Robots", 3 February 2027

Date: Wednesday, 3 February 2027
Place: Aula Magna, Trieste, Italy

09:30 Welcome
10:00 Paola Rinaldi: Why rats explore
11:30 Coffee
12:00 Discussion

Please register by Friday, 29 January.`,
		truth: {
			name: 'Colloquium "Curiosity in Rats and Robots"',
			kind: "symposium",
			mode: "in_person",
			when: "2027-02-03",
			where: ["Aula Magna | Trieste | IT"],
			deadlines: ["registration 2027-01-29"],
		},
	},
];
