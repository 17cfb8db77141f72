import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { RequestMarksContext } from "./ui/nonce.ts";

// The page that the server made carries its own request id, where it has one to show.
const requestId = document.querySelector<HTMLMetaElement>('meta[name="request-id"]')?.content;

startTransition(() => {
	hydrateRoot(
		document,
		<StrictMode>
			<RequestMarksContext.Provider value={{ requestId }}>
				<RemixBrowser />
			</RequestMarksContext.Provider>
		</StrictMode>,
	);
});
