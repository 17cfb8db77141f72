/** The loader of an address that only takes forms. */
export function onlyPost(): Response {
	return new Response("This address takes what a page of this site sends, and shows nothing.", {
		status: 405,
		headers: { Allow: "POST", "Content-Type": "text/plain; charset=utf-8" },
	});
}
