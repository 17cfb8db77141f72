/** Whether a text of an address can be a row's id at all: PostgreSQL takes nothing else for one. */
export function isId(text: string): boolean {
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
