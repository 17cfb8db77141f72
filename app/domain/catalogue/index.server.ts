export { findAppearances, type NamedPeople } from "./appearances/find-appearances.server.ts";
export {
	type AppearanceKind,
	forgetOverride,
	overrideAppearance,
} from "./appearances/override-appearance.server.ts";
export { emptyDraft, eventDraft, MOST as DRAFT_MOST } from "./drafts/schema.ts";
export { type DuplicateCandidate, findDuplicates } from "./duplicates/find-duplicates.server.ts";
export { editField, type FieldEdit } from "./edit/edit-field.server.ts";
export { readFieldTexts } from "./edit/read-fields.server.ts";
export { asRecordKind } from "./edit/record-kind.ts";
export { refreshSearchJob, refreshSearchWordsJob } from "./jobs.server.ts";
export { eventDates } from "./listing/event-listing.server.ts";
export { countFacets, type FacetCount, type FacetCounts } from "./lists/count-facets.server.ts";
export { type DeadlineItem, type DeadlinePage, listDeadlines } from "./lists/list-deadlines.server.ts";
export {
	type ListItem,
	type ListPage,
	listRecords,
	PAGE_SIZE,
	readItems,
} from "./lists/list-records.server.ts";
export { type Month, readMonth } from "./lists/read-month.server.ts";
export { type LoadResult, loadCatalogue } from "./load/load-catalogue.server.ts";
export { type BridgePage, type BridgeStand, readBridgePage } from "./pages/bridge-page.server.ts";
export { type CoursePage, type CurriculumDay, readCoursePage } from "./pages/course-page.server.ts";
export { type DraftPage, readDraftPage } from "./pages/draft-page.server.ts";
export {
	type EventPage,
	type RelatedEvent,
	readEventPage,
	type TalkLine,
} from "./pages/event-page.server.ts";
export {
	type CalledRecord,
	findByNames,
	readNames,
	suggestNames,
} from "./pages/find-names.server.ts";
export {
	findOrganization,
	type OrganizationName,
	suggestOrganizations,
} from "./pages/find-organization.server.ts";
export { asSlug, type Moved } from "./pages/find-record.server.ts";
export { type HomePage, readEstimates, readHomePage, type SeriesEstimate } from "./pages/home-page.server.ts";
export {
	findRecord,
	type NamedRecord,
	nameRecords,
	type RecordReference,
} from "./pages/name-records.server.ts";
export { type OrganizationPage, readOrganizationPage } from "./pages/organization-page.server.ts";
export { type ProgramPage, readProgramPage } from "./pages/program-page.server.ts";
export type { AnyItem, Some } from "./pages/related.server.ts";
export { readSeriesPage, type SeriesPage } from "./pages/series-page.server.ts";
export type { SourceView } from "./pages/sources.server.ts";
export { readTalkPage, type TalkPage } from "./pages/talk-page.server.ts";
export { type BridgeLine, readTopicPage, type TopicPage } from "./pages/topic-page.server.ts";
export { readVocabularyTopics, type VocabularyTopic } from "./pages/vocabulary-topics.server.ts";
export { personalData } from "./personal-data.server.ts";
export { countryOf } from "./reading/countries.ts";
export { textOfHtml } from "./reading/page-source.server.ts";
export { type ReadingContext, readAnnouncement } from "./reading/read-announcement.ts";
export {
	type CalendarReading,
	readCalendarEntry,
	readCalendarEvent,
} from "./reading/read-calendar.server.ts";
export { readPage } from "./reading/read-page.server.ts";
export { splitPlace } from "./reading/read-places.ts";
export type { Guess, Reading } from "./reading/reading.ts";
export { readStamps } from "./reading/stamps.ts";
export { readStatedClosing, readStatedSpan } from "./reading/stated-day.ts";
export { findStructuredEvents, readStructuredEvent } from "./reading/structured-event.ts";
export { type SuggestedTopic, suggestTopics, type TopicWords } from "./reading/suggest-topics.ts";
export { readTopicWords } from "./reading/vocabulary.server.ts";
export { refreshSearch } from "./search/refresh-search.server.ts";
export { type SearchHit, type SearchResult, searchRecords } from "./search/search-records.server.ts";
export { type Suggestion, suggest } from "./search/suggest.server.ts";
export { textQuery } from "./search/text-query.server.ts";
export { tokens } from "./search/tokens.ts";
export { changeEvent, type EventChange } from "./write/change-event.server.ts";
export {
	cancelEvent,
	postponeEvent,
	reinstateEvent,
	restoreEvent,
	withdrawEvent,
} from "./write/event-states.server.ts";
export { readLockedFields } from "./write/lock-fields.server.ts";
export { makeEvent } from "./write/make-event.server.ts";
export { readEventDraft } from "./write/read-event-draft.server.ts";
export {
	type Author,
	type ChangeListener,
	type ChangeVerb,
	onRecordChange,
} from "./write/record-history.server.ts";
export { undoChange } from "./write/undo-change.server.ts";
