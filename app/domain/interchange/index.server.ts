export {
	deadlinesCalendar,
	eventCalendar,
	eventsCalendar,
	seriesCalendar,
} from "./calendar/calendars.server.ts";
export type { FeedFormat } from "./feeds/feed-entry.ts";
export { type FeedList, listFeed } from "./feeds/feeds.server.ts";
export { LARGEST_IMPORT, MOST_ROWS, readImport } from "./import/read-import.server.ts";
export { drawPicture, type Picture } from "./picture/draw-picture.server.ts";
export { robotsText } from "./robots.ts";
export { readSitemap } from "./sitemap.server.ts";
