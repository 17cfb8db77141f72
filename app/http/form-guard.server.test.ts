import { expect, test } from "vitest";
import { formBegan, senderOf, TRAP_FIELD } from "./form-guard.server.ts";

const AT = 1_795_000_000_000;

function sent(fields: Record<string, string>, after: number) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return senderOf(form, AT + after);
}

test("a form that took its time is a person's", () => {
	expect(sent({ began: formBegan(AT) }, 1500)).toBe("person");
	expect(sent({ began: formBegan(AT), [TRAP_FIELD]: "" }, 60_000)).toBe("person");
});

test("what is too fast, too old, unsigned or signed for another time may be sent again", () => {
	expect(sent({ began: formBegan(AT) }, 1499)).toBe("hasty");
	expect(sent({ began: formBegan(AT) }, 24 * 60 * 60 * 1000 + 1)).toBe("hasty");
	expect(sent({}, 60_000)).toBe("hasty");
	expect(sent({ began: `${AT}.forged` }, 60_000)).toBe("hasty");
	const [, signature] = formBegan(AT + 5).split(".");
	expect(sent({ began: `${AT}.${signature}` }, 60_000)).toBe("hasty");
});

test("what people don't see is filled in by machines", () => {
	expect(sent({ began: formBegan(AT), [TRAP_FIELD]: "https://cheap.example" }, 60_000)).toBe("trapped");
});
