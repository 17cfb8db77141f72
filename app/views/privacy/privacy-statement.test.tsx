import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ensureBrowser } from "#app/http/browser-cookie.server.ts";
import { themeCookie } from "#app/http/cookies.server.ts";
import { ensurePostingKey } from "#app/http/posting-cookie.server.ts";
import { loader } from "#app/routes/privacy.tsx";
import { PrivacyStatement } from "./privacy-statement.tsx";

/** The page as this configuration makes it, without its tags. */
function words(props: Partial<ReturnType<typeof loader>> = {}): string {
	return renderToStaticMarkup(<PrivacyStatement {...loader()} {...props} />)
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ");
}

describe("the page about privacy", () => {
	it("states only durations that the code has, and each of them", () => {
		const { terms } = loader();
		const stated = [...words().matchAll(/(\d+) (minutes|hours|days)/g)].map(([text]) => text);
		expect([...new Set(stated)].sort()).toEqual(
			[
				...new Set([
					`${terms.sessionDays} days`,
					`${terms.codeMinutes} minutes`,
					`${terms.expiredHours} hours`,
					`${terms.uploadHours} hours`,
					`${terms.mailDays} days`,
					`${terms.exportDays} days`,
					`${terms.jobDays} days`,
					`${terms.eraseDays} days`,
					`${terms.backupDays} days`,
					`${terms.draftDays} days`,
					`${terms.confirmDays} days`,
				]),
			].sort(),
		);
		// Other numbers for each, so that none stands in the text by itself.
		const other = Object.fromEntries(Object.keys(terms).map((name, i) => [name, 1000 + i])) as typeof terms;
		expect(
			[...new Set(words({ terms: other }).match(/\d+(?= (minutes|hours|days))/g))].map(Number).sort(),
		).toEqual(Object.values(other).sort());
	});

	it("states how long cookies live as they do", () => {
		const age = (cookie: string) => Number(/Max-Age=(\d+)/.exec(cookie)?.[1]);
		const { cookie } = ensureBrowser(new Request("http://localhost:3000/sign-in"));
		const posting = ensurePostingKey(new Request("http://localhost:3000/post")).cookie;
		expect([age(cookie), age(posting), age(themeCookie("dark", { secure: false }))]).toEqual([
			3600,
			90 * 24 * 3600,
			365 * 24 * 3600,
		]);
		expect(words()).toMatch(/posting , only [^.]+\. Three months\./);
		expect(words()).toMatch(/browser makes sure [^.]+\. An hour\./);
		expect(words()).toMatch(/theme remembers [^.]+\. A year\./);
	});

	it("names who sends the mail, and only them", () => {
		expect(words({ mail: "resend" })).toContain("sent by Resend");
		for (const mail of ["smtp", "mailbox"] as const) expect(words({ mail })).not.toContain("Resend");
		expect(words({ mail: "mailbox" })).not.toContain("They get your address");
	});

	it("names the sites to sign in by where there are any", () => {
		expect(words()).not.toMatch(/If you sign in by/);
		expect(words({ providers: { orcid: true, github: true } })).toContain(
			"If you sign in by ORCID or GitHub",
		);
	});
});
