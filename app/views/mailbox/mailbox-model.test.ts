import { expect, test } from "vitest";
import { linkedParts, mailModel, mailRow } from "./mailbox-model.ts";

const entry = {
	id: "0190",
	to: "ada@example.org",
	message: "sign-in-code",
	subject: "042917 is your code",
	state: "sent",
	at: new Date("2026-11-24T12:00:00Z"),
};

test("a mail that is not written yet is called by its message", () => {
	expect(mailRow(entry).subject).toBe("042917 is your code");
	const subjects = ["pending", "sending", "failed"].map(
		(state) => mailRow({ ...entry, subject: null, state }).subject,
	);
	expect(subjects).toEqual([
		"sign-in-code (on its way)",
		"sign-in-code (on its way)",
		"sign-in-code (failed)",
	]);
	expect(mailModel({ ...entry, subject: null, letter: null, trouble: "No." })).toMatchObject({
		letter: null,
		trouble: "No.",
	});
});

test("addresses in a text can be followed, without the sentence's own marks", () => {
	expect(linkedParts("See https://a.example/x?y=1&z=2.\nOr (http://b.example/)! mailto:a@b.example")).toEqual(
		[
			{ text: "See " },
			{ text: "https://a.example/x?y=1&z=2", href: "https://a.example/x?y=1&z=2" },
			{ text: ".\nOr (" },
			{ text: "http://b.example/", href: "http://b.example/" },
			{ text: ")! mailto:a@b.example" },
		],
	);
	expect(linkedParts("")).toEqual([]);
});
