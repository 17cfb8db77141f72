export type { News, ThroughKind } from "./news.ts";
export * from "./rules.ts";
export * from "./schema.ts";
