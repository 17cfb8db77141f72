import type { Rate } from "../load.ts";

const CONNECTIONS = 10;

export interface FormToSend {
	path: string;
	fields: Record<string, string>;
	cookie?: string;
}

/** Sends forms over ten connections, each from an address of its own; all must be answered by a redirect. In order of `forms`. */
export async function sendForms(
	site: string,
	forms: readonly FormToSend[],
): Promise<{ rate: Rate; cookies: string[] }> {
	const times: number[] = [];
	const cookies: string[] = [];
	let next = 0;
	const begun = performance.now();
	const connection = async () => {
		for (let at = next++; at < forms.length; at = next++) {
			const form = forms[at] as FormToSend;
			const sent = performance.now();
			const answer = await fetch(site + form.path, {
				method: "POST",
				headers: {
					Origin: site,
					"X-Forwarded-For": `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`,
					...(form.cookie ? { Cookie: form.cookie } : {}),
				},
				body: new URLSearchParams(form.fields),
				redirect: "manual",
			});
			await answer.arrayBuffer();
			times.push(performance.now() - sent);
			if (answer.status !== 303) throw new Error(`${form.path}: ${answer.status}`);
			cookies[at] = answer.headers
				.getSetCookie()
				.map((cookie) => cookie.split(";")[0])
				.join("; ");
		}
	};
	await Promise.all(Array.from({ length: CONNECTIONS }, connection));
	const seconds = (performance.now() - begun) / 1000;
	times.sort((a, b) => a - b);
	const quantile = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
	return { rate: { perSecond: forms.length / seconds, p50: quantile(0.5), p99: quantile(0.99) }, cookies };
}
