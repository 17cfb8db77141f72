import {
	createCipheriv,
	createDecipheriv,
	createHash,
	createHmac,
	hkdfSync,
	randomBytes,
	randomInt,
	timingSafeEqual,
} from "node:crypto";
import { env } from "./env.server.ts";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** An unguessable text of 256 bits, base64url. */
export function randomToken(): string {
	return randomBytes(32).toString("base64url");
}

/** Six digits, each code as likely as any other. */
export function randomDigits(): string {
	return String(randomInt(0, 1_000_000)).padStart(6, "0");
}

/** SHA-256 of a text that nobody can guess (for others use `hmac`). */
export function sha256(text: string): Buffer<ArrayBuffer> {
	return Buffer.from(createHash("sha256").update(text).digest());
}

/** HMAC-SHA-256 under the site's key for this purpose: of short texts that could be guessed, such as codes. */
export function hmac(purpose: string, text: string): Buffer<ArrayBuffer> {
	return Buffer.from(createHmac("sha256", keyFor(purpose)).update(text).digest());
}

/** Whether two byte strings are the same, in a time that does not tell where they differ. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && timingSafeEqual(a, b);
}

/** Encrypts and authenticates (AES-256-GCM) under the site's key for this purpose: nonce, tag, ciphertext. */
export function seal(purpose: string, plain: Uint8Array): Buffer<ArrayBuffer> {
	const nonce = randomBytes(NONCE_BYTES);
	const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce);
	const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** What `seal` was given. Throws where the bytes were changed, or sealed for another purpose or under another key. */
export function open(purpose: string, sealed: Uint8Array): Buffer<ArrayBuffer> {
	const nonce = sealed.subarray(0, NONCE_BYTES);
	const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
	const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), nonce, { authTagLength: TAG_BYTES });
	decipher.setAuthTag(tag);
	return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}

const keys = new Map<string, Buffer>();

/** One key for each purpose, all from SITE_SECRET (HKDF, RFC 5869): what one gives away says nothing of another. */
function keyFor(purpose: string): Buffer {
	const { SITE_SECRET } = env();
	const name = `${purpose}\0${SITE_SECRET}`;
	const known = keys.get(name);
	if (known) return known;
	const key = Buffer.from(hkdfSync("sha256", SITE_SECRET, "neuroai-commons", purpose, 32));
	keys.set(name, key);
	return key;
}
