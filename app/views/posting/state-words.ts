import type { EventVerb } from "#app/domain/posting/index.ts";

/** What each verb does to an event, in the words of its page. */
export const VERB_WORDS: Record<EventVerb, { title: string; does: string; button: string; not: string }> = {
	postpone: {
		title: "Postpone it",
		does: "Its page, lists and calendars say that it is postponed. The dates stay until you change them.",
		button: "Postpone it",
		not: "Don’t postpone it",
	},
	cancel: {
		title: "Cancel it",
		does: "Its page and lists say that it is cancelled, and calendars cross it out. It can be reinstated.",
		button: "Cancel the event",
		not: "Don’t cancel it",
	},
	reinstate: {
		title: "Reinstate it",
		does: "It is announced again, everywhere.",
		button: "Reinstate it",
		not: "Leave it as it is",
	},
	withdraw: {
		title: "Withdraw its page",
		does: "For what should never have been here: it leaves lists, search, calendars and feeds, and its page says that it is gone. For an event that will not be held, cancel it instead. It can be brought back.",
		button: "Withdraw the page",
		not: "Keep the page",
	},
	restore: {
		title: "Bring its page back",
		does: "It returns to lists, search, calendars and feeds, as it was.",
		button: "Bring it back",
		not: "Leave it withdrawn",
	},
};
