import sansUrl from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import serifUrl from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
	isRouteErrorResponse,
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	useLocation,
	useMatches,
	useRouteError,
	useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { siteContext } from "#app/http/site.server.ts";
import stylesUrl from "./tailwind.css?url";
import { DemoBanner } from "./ui/demo-banner.tsx";
import { ErrorPage, errorWords } from "./ui/error-page.tsx";
import { RequestMarksContext } from "./ui/nonce.ts";
import { SiteFooter } from "./ui/site-footer.tsx";
import { SiteHeader } from "./ui/site-header.tsx";

/** Of pages that wait for something, and have to be loaded anew where no script looks. */
type Refreshing = { refresh?: (data: unknown) => boolean } | undefined;

const siteName = "NeuroAI Commons";

export async function loader({ request, context }: LoaderFunctionArgs) {
	return { ...(await siteContext(request)), formFailed: context.formFailed ?? false };
}

export const links: LinksFunction = () => [
	{ rel: "preload", href: sansUrl, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
	{ rel: "preload", href: serifUrl, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
	{ rel: "stylesheet", href: stylesUrl },
	{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = ({ error }) => [
	{ title: error ? `${errorWords(statusOf(error)).title} · ${siteName}` : siteName },
	...(error ? [{ name: "robots", content: "noindex" }] : []),
];

export function Layout({ children }: { children: ReactNode }) {
	const site = useRouteLoaderData<typeof loader>("root");
	const { nonce, requestId } = useContext(RequestMarksContext);
	const { pathname, search } = useLocation();
	const failed = Boolean(useRouteError());
	const refresh = useMatches().some(({ handle, data }) => data && (handle as Refreshing)?.refresh?.(data));
	const theme = site?.theme ?? null;
	// These pages open with a search field of their own.
	const ownSearch = failed || pathname === "/" || pathname === "/search";
	return (
		<html lang="en" data-theme={theme ?? undefined}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content={theme ?? "light dark"} />
				{failed && requestId && <meta name="request-id" content={requestId} />}
				<Meta />
				<Links />
				{refresh && (
					<noscript>
						<meta httpEquiv="refresh" content="3" />
					</noscript>
				)}
			</head>
			<body>
				<a href="#main" className="skip-link">
					Skip to the content
				</a>
				{site?.demo && <DemoBanner />}
				<SiteHeader path={pathname} search={!ownSearch} member={site?.member ?? null} />
				<main id="main" tabIndex={-1}>
					{children}
				</main>
				<SiteFooter
					contactEmail={site?.contactEmail}
					mailbox={site?.mailbox}
					theme={theme}
					here={`${pathname}${search}`}
				/>
				<ScrollRestoration nonce={nonce} />
				<Scripts nonce={nonce} />
			</body>
		</html>
	);
}

export default function App() {
	return <Outlet />;
}

export function ErrorBoundary() {
	const error = useRouteError();
	const site = useRouteLoaderData<typeof loader>("root");
	const { requestId } = useContext(RequestMarksContext);
	return (
		<ErrorPage
			status={statusOf(error)}
			detail={detailOf(error)}
			requestId={requestId}
			contactEmail={site?.contactEmail}
		/>
	);
}

function statusOf(error: unknown): number {
	return isRouteErrorResponse(error) ? error.status : 500;
}

/** What a route said to the reader about a bad request; the words of unexpected errors are not for readers. */
function detailOf(error: unknown): string | undefined {
	if (!isRouteErrorResponse(error) || error.status >= 500 || error.status === 404) return undefined;
	if (typeof error.data === "string" && error.data !== "") return error.data;
	const detail = (error.data as { detail?: unknown } | null)?.detail;
	return typeof detail === "string" ? detail : undefined;
}
