import type { DatePrecision } from "../time/types.ts";

export const PRECISION_LABELS: Record<DatePrecision, string> = {
	day: "The days are known",
	start_only: "Only the first day is known",
	undecided: "One of several days, not yet decided",
	month: "Only the month is known",
	year: "Only the year is known",
};

export const FUNDING_LABELS = {
	travel_grant: "Travel grants",
	waiver: "Fee waivers",
	scholarship: "Scholarships",
	childcare: "Childcare support",
	other: "Other support",
} as const;
