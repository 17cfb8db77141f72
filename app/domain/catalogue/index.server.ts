export { type LoadResult, loadCatalogue } from "./load/load-catalogue.server.ts";
