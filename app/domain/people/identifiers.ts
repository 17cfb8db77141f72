/** ORCID iDs and ROR ids: their form and their check digits. */

const ORCID = /^(?:https?:\/\/(?:www\.)?orcid\.org\/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])\/?$/;
const ROR = /^(?:https?:\/\/)?(?:ror\.org\/)?(0[a-hj-km-np-tv-z0-9]{6}\d{2})\/?$/;
const CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

/** The iD in its usual form (0000-0002-1825-0097), from an iD or its address; null where form or check digit is wrong. */
export function parseOrcid(text: string): string | null {
	const parts = ORCID.exec(text.trim())?.slice(1);
	if (!parts) return null;
	const iD = parts.join("-").toUpperCase();
	const digits = iD.replaceAll("-", "");
	return checkDigit(digits.slice(0, 15)) === digits[15] ? iD : null;
}

/** ISO 7064 mod 11-2. */
function checkDigit(digits: string): string {
	let total = 0;
	for (const digit of digits) total = (total + Number(digit)) * 2;
	const result = (12 - (total % 11)) % 11;
	return result === 10 ? "X" : String(result);
}

/** The bare id (03yrm5c26), from a ROR id or its address; null where form or check digits (ISO 7064 mod 97-10) are wrong. */
export function parseRorId(text: string): string | null {
	const id = ROR.exec(text.trim().toLowerCase())?.[1];
	if (!id) return null;
	let value = 0;
	for (const sign of id.slice(0, 7)) value = value * 32 + CROCKFORD.indexOf(sign);
	return 98 - ((value * 100) % 97) === Number(id.slice(7)) ? id : null;
}
