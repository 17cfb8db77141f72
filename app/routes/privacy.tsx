import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	CODE_MINUTES,
	configuredProviders,
	EXPIRED_KEPT_HOURS,
	SESSION_DAYS,
} from "#app/domain/accounts/index.server.ts";
import { UPLOADS_KEPT_HOURS } from "#app/domain/people/index.server.ts";
import { CONFIRM_DAYS, DRAFT_DAYS } from "#app/domain/posting/index.server.ts";
import {
	BACKUPS_AND_LOGS_KEPT_DAYS,
	ERASED_AFTER_DAYS,
	EXPORT_KEPT_DAYS,
} from "#app/domain/privacy/index.ts";
import { publicPage } from "#app/http/public-page.ts";
import { env } from "#app/platform/env.server.ts";
import { PROGRESS_KEPT_DAYS } from "#app/platform/jobs/forget-progress.server.ts";
import { mailTransport } from "#app/platform/mail/choose-transport.server.ts";
import { MAIL_KEPT_DAYS } from "#app/platform/mail/look-after.server.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { PrivacyStatement, type PrivacyTerms } from "#app/views/privacy/privacy-statement.tsx";

const terms: PrivacyTerms = {
	sessionDays: SESSION_DAYS,
	codeMinutes: CODE_MINUTES,
	expiredHours: EXPIRED_KEPT_HOURS,
	uploadHours: UPLOADS_KEPT_HOURS,
	mailDays: MAIL_KEPT_DAYS,
	exportDays: EXPORT_KEPT_DAYS,
	jobDays: PROGRESS_KEPT_DAYS,
	eraseDays: ERASED_AFTER_DAYS,
	backupDays: BACKUPS_AND_LOGS_KEPT_DAYS,
	draftDays: DRAFT_DAYS,
	confirmDays: CONFIRM_DAYS,
};

export function loader() {
	const providers = configuredProviders();
	return {
		terms,
		mail: mailTransport().name as "resend" | "smtp" | "mailbox",
		providers: { orcid: providers.includes("orcid"), github: providers.includes("github") },
		contactEmail: env().CONTACT_EMAIL,
	};
}

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, {
		title: "Privacy",
		description: "What is kept about you here, why, for how long, and who sees it.",
		path: "/privacy",
	});

export default function Privacy() {
	return <PrivacyStatement {...useLoaderData<typeof loader>()} />;
}
