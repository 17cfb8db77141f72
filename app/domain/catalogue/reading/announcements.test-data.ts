import type { Announcement } from "./announcement.test-data.ts";
import { MAILS } from "./announcements-mail.test-data.ts";
import { PAGES } from "./announcements-pages.test-data.ts";

export const ANNOUNCEMENTS: readonly Announcement[] = [...MAILS, ...PAGES];
