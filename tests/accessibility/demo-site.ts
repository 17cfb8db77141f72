import { type Environment, env, setEnvironment } from "#app/platform/env.server.ts";
import { loadWorld } from "#prisma/demo/load-world.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

/** A demonstration: the built site with a small sample world. */
export async function startDemoSite(): Promise<TestSite> {
	const databaseUrl = await createTestDatabase();
	const ordinary: Environment = env();
	setEnvironment({ ...ordinary, DEMO: true });
	await loadWorld({ databaseUrl, count: 60 });
	setEnvironment(ordinary);
	return startSite({ DEMO: "on" }, { databaseUrl });
}

/** Signs in at one click, without a browser; returns the value of the session's cookie. */
export async function signInAs(site: TestSite, persona: string): Promise<string> {
	const answer = await fetch(`${site.url}/sign-in/sample`, {
		method: "POST",
		headers: { Origin: site.url },
		body: new URLSearchParams({ persona }),
		redirect: "manual",
	});
	const value = /^session=([^;]+)/.exec(
		answer.headers.getSetCookie().find((cookie) => cookie.startsWith("session=")) ?? "",
	)?.[1];
	if (!value) throw new Error(`Nobody was signed in as ${persona}: ${answer.status}`);
	return value;
}
