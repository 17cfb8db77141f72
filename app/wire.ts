import {
	personalData as accounts,
	setOrcidListener,
	setSignInListener,
} from "#app/domain/accounts/index.server.ts";
import { personalData as catalogue, onRecordChange } from "#app/domain/catalogue/index.server.ts";
import { personalData as following, tellOfChange } from "#app/domain/following/index.server.ts";
import { personalData as moderation } from "#app/domain/moderation/index.server.ts";
import {
	linkVerifiedOrcid,
	personalData as people,
	unlinkVerifiedOrcid,
} from "#app/domain/people/index.server.ts";
import {
	adoptSubmissions,
	correctionsPersonalData as corrections,
	personalData as posting,
} from "#app/domain/posting/index.server.ts";
import { personalData as exports, setPersonalDataParts } from "#app/domain/privacy/index.server.ts";
import type { PersonalDataPart } from "#app/domain/privacy/index.ts";
import { registry } from "#emails/registry.ts";
import { personalData as jobs } from "./platform/jobs/personal-data.server.ts";
import { personalData as mail } from "./platform/mail/personal-data.server.ts";
import { setMailRegistry } from "./platform/mail/registry.server.ts";

/** What each part of the site keeps of people, in the order in which an export lists it. */
export const personalDataParts: readonly PersonalDataPart[] = [
	accounts,
	people,
	catalogue,
	following,
	moderation,
	posting,
	corrections,
	mail,
	jobs,
	exports,
];

/**
 * Hands the machinery and the domain what they may not import themselves: the mail's templates, each folder's part of a
 * person's data, who hears of ORCID iDs, of people who sign in and of changes in the catalogue. Every composition root calls it before anything else; so do tests that send mail or erase accounts.
 */
export function wire(): void {
	setMailRegistry(registry, { name: "NeuroAI Commons" });
	setPersonalDataParts(personalDataParts);
	setSignInListener(adoptSubmissions);
	onRecordChange(tellOfChange);
	setOrcidListener({ joined: linkVerifiedOrcid, removed: unlinkVerifiedOrcid });
}
