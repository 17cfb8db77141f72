import { expect, test } from "vitest";
import { relyingParty } from "./relying-party.server.ts";

test.each([
	["http://localhost:3000", "localhost"],
	["https://neuroai.example", "neuroai.example"],
	["https://commons.neuroai.example:8443", "commons.neuroai.example"],
	["http://127.0.0.1:3000", undefined],
	["http://[::1]:3000", undefined],
	["https://203.0.113.7", undefined],
	["http://neuroai.example", undefined],
])("%s has passkeys for %s", (publicUrl, id) => {
	expect(relyingParty(publicUrl)?.id).toBe(id);
	if (id) expect(relyingParty(publicUrl)?.origin).toBe(publicUrl);
});
