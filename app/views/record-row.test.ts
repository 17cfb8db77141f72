import { expect, it } from "vitest";
import { namesInBrief, recordRow, seriesTitle } from "./record-row.ts";

const NOW = "2026-11-24T12:00:00Z";
const day = (start: string, end: string | null = null) => ({
	start,
	end,
	startTime: null,
	endTime: null,
	precision: "day" as const,
	note: null,
	year: Number(start.slice(0, 4)),
	timeZone: null,
});

it("shows a talk with its day, who speaks, where it belongs and its recording", () => {
	const card = {
		kind: "talk" as const,
		dates: day("2024-12-14", "2024-12-14"),
		people: [
			{ name: "Yoshua Bengio", role: "panellist" },
			{ name: "Karl Friston", role: "panellist" },
		],
		event: { slug: "x", name: "NeuroAI 2024" },
		program: null,
		host: { slug: "h", name: "Host" },
		partOf: null,
		recordingUrl: "https://example.org/v",
		shares: null,
	};
	expect(recordRow({ slug: "t", title: "Talk", subkind: "podcast-episode", card }, NOW)).toEqual({
		title: "Talk",
		href: "/talks/t",
		shares: undefined,
		kind: "podcast episode",
		date: { text: "14 Dec 2024", dateTime: "2024-12-14" },
		where: "Yoshua Bengio and Karl Friston",
		how: "NeuroAI 2024",
		closing: { text: "recording", href: "https://example.org/v" },
		past: true,
	});
});

it("shows a course with its place, how long it takes and when it was or will be held", () => {
	const card = {
		kind: "course" as const,
		level: null,
		duration: "2 weeks",
		format: "live online",
		recurrence: null,
		place: null,
		cost: null,
		organizations: [],
		shares: null,
		latestCohort: { slug: "c", name: "C", dates: day("2025-07-14", "2025-07-25") },
	};
	const row = recordRow({ slug: "c", title: "C", subkind: "online-school", card }, NOW);
	expect([row.kind, row.where, row.how, row.closing?.text]).toEqual([
		"online school",
		"online",
		"2 weeks",
		"last held 14–25 Jul 2025",
	]);
	const before = recordRow({ slug: "c", title: "C", subkind: "online-school", card }, "2025-01-01T00:00:00Z");
	expect(before.closing?.text).toBe("next: 14–25 Jul 2025");
});

it("names a bridge by both of its ends", () => {
	const card = {
		kind: "bridge" as const,
		left: { field: "neuroscience" as const, term: "Reward prediction error" },
		right: { field: "artificial_intelligence" as const, term: "Temporal-difference error" },
		shares: null,
	};
	expect(recordRow({ slug: "b", title: "RPE ~ TD", subkind: "neuroscience", card }, NOW)).toMatchObject({
		title: "Reward prediction error ↔ Temporal-difference error",
		href: "/bridges/b",
	});
});

it("adds the short name of a series where the long one does not hold it", () => {
	expect(seriesTitle("Computational and Systems Neuroscience", ["Cosyne", "COSYNE"])).toBe(
		"Computational and Systems Neuroscience (COSYNE)",
	);
	expect(seriesTitle("NeuroAI Workshop at NeurIPS", ["NeuroAI workshop"])).toBe(
		"NeuroAI Workshop at NeurIPS",
	);
	expect(seriesTitle("Bernstein Conference", ["A conference with a very long name"])).toBe(
		"Bernstein Conference",
	);
	expect(seriesTitle("Neuromonster", [])).toBe("Neuromonster");
});

it("names up to two people and counts the others", () => {
	expect(namesInBrief([])).toBeUndefined();
	expect(namesInBrief(["A"])).toBe("A");
	expect(namesInBrief(["A", "B"])).toBe("A and B");
	expect(namesInBrief(["A", "B", "C", "D"])).toBe("A and 3 others");
});
