export * from "./cards.ts";
export * from "./fields.ts";
export * from "./labels.ts";
export * from "./lists/filters.ts";
export * from "./regions.ts";
export type { Segment } from "./search/snippet.ts";
export * from "./time/index.ts";
