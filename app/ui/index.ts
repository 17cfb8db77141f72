export { type ActiveFilter, ActiveFilters } from "./active-filters.tsx";
export { Breadcrumbs, type Crumb } from "./breadcrumbs.tsx";
export { DateBlock, type DateBlockProps } from "./date-block.tsx";
export { DeadlineRow, type DeadlineRowProps } from "./deadline-row.tsx";
export { type Definition, DefinitionList } from "./definition-list.tsx";
export { DemoBanner } from "./demo-banner.tsx";
export { EmptyState, type EmptyStateProps } from "./empty-state.tsx";
export { ErrorPage, type ErrorPageProps, errorWords } from "./error-page.tsx";
export type { FacetGroupProps, FacetOption } from "./facet-group.tsx";
export { FacetPanel, type FacetPanelProps } from "./facet-panel.tsx";
export { FieldBar, type FieldBarProps } from "./field-bar.tsx";
export {
	type FieldKey,
	fieldKeys,
	fieldLook,
	mixInBrief,
	mixInWords,
	partsOf,
	type Shares,
} from "./fields.ts";
export { JobProgress, type JobProgressProps, type JobState, refreshWhile } from "./job-progress.tsx";
export { ListRow, type ListRowProps, type RowDate } from "./list-row.tsx";
export { inReadersZone, LocalTime, type LocalTimeProps } from "./local-time.tsx";
export { MailLink, type MailLinkProps, mailtoHref } from "./mail-link.tsx";
export { type GridDay, type GridEntry, MonthGrid, type MonthGridProps } from "./month-grid.tsx";
export { type RequestMarks, RequestMarksContext } from "./nonce.ts";
export { PageHeader, type PageHeaderProps } from "./page-header.tsx";
export { Pagination, type PaginationProps } from "./pagination.tsx";
export { PersonRow, type PersonRowProps } from "./person-row.tsx";
export { Ribbon, type RibbonMark, type RibbonProps } from "./ribbon.tsx";
export { RowList, type RowListProps } from "./row-list.tsx";
export { SearchField, type SearchFieldProps } from "./search-field.tsx";
export { Section, type SectionProps } from "./section.tsx";
export { SiteFooter, type SiteFooterProps } from "./site-footer.tsx";
export { SiteHeader, type SiteHeaderProps } from "./site-header.tsx";
export { type SourceItem, SourceList, type SourceListProps } from "./source-list.tsx";
export { Tag } from "./tag.tsx";
export { type Theme, ThemeSwitch } from "./theme-switch.tsx";
export { TodayMark } from "./today-mark.tsx";
export { TopicLink, type TopicLinkProps, TopicList } from "./topic-link.tsx";
export type { Suggestion } from "./use-suggestions.ts";
