/** The instant at which all tests live: the catalogue's next day. */
export const FIXED_NOW = "2026-11-24T12:00:00Z";
