import { createContext } from "react";

/** What one answer needs while its HTML is made. It reaches components by context, never through loader data. */
export type RequestMarks = { nonce?: string | undefined; requestId?: string | undefined };

export const RequestMarksContext = createContext<RequestMarks>({});
