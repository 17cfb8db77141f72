import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

interface Wish {
	challenge: string;
	origin?: string;
	rpId?: string;
	userVerified?: boolean;
	userHandle?: string;
	counter?: number;
}

/** A security key in software, for tests: makes one ES256 credential and signs with it. */
export function createAuthenticator() {
	const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
	const { x = "", y = "" } = publicKey.export({ format: "jwk" });
	const rawId = randomBytes(32);
	const id = rawId.toString("base64url");
	const coseKey = isoCBOR.encode(
		new Map<number, number | Uint8Array>([
			[1, 2],
			[3, -7],
			[-1, 1],
			[-2, new Uint8Array(Buffer.from(x, "base64url"))],
			[-3, new Uint8Array(Buffer.from(y, "base64url"))],
		]),
	);
	let counter = 0;

	function authData(
		{ rpId = "localhost", userVerified = true, counter: set }: Wish,
		attested: boolean,
	): Buffer {
		counter = set ?? counter + 1;
		const count = Buffer.alloc(4);
		count.writeUInt32BE(counter);
		const flags = 0x01 | (userVerified ? 0x04 : 0) | (attested ? 0x40 : 0);
		const head = [createHash("sha256").update(rpId).digest(), Buffer.from([flags]), count];
		if (!attested) return Buffer.concat(head);
		const length = Buffer.alloc(2);
		length.writeUInt16BE(rawId.length);
		return Buffer.concat([...head, Buffer.alloc(16), length, rawId, Buffer.from(coseKey)]);
	}

	function clientData(type: string, { challenge, origin = "http://localhost:3000" }: Wish): Buffer {
		return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
	}

	const common = { id, rawId: id, type: "public-key" as const, clientExtensionResults: {} };
	return {
		id,
		/** What navigator.credentials.create gives. */
		create(wish: Wish) {
			const attestationObject = isoCBOR.encode(
				new Map<string, unknown>([
					["fmt", "none"],
					["attStmt", new Map()],
					["authData", new Uint8Array(authData(wish, true))],
				]) as never,
			);
			return {
				...common,
				response: {
					clientDataJSON: clientData("webauthn.create", wish).toString("base64url"),
					attestationObject: Buffer.from(attestationObject).toString("base64url"),
					transports: ["usb"],
				},
			};
		},
		/** What navigator.credentials.get gives. */
		get(wish: Wish) {
			const data = authData(wish, false);
			const client = clientData("webauthn.get", wish);
			const signed = Buffer.concat([data, createHash("sha256").update(client).digest()]);
			return {
				...common,
				response: {
					clientDataJSON: client.toString("base64url"),
					authenticatorData: data.toString("base64url"),
					signature: sign("sha256", signed, privateKey).toString("base64url"),
					...(wish.userHandle ? { userHandle: wish.userHandle } : {}),
				},
			};
		},
	};
}
