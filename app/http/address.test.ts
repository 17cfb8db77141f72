import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_ADDRESS, readAddress, routePath } from "./address.ts";

const seed = 20261124;

function at(path: string, search = "") {
	return { kind: "address", address: { path, search } };
}

describe("an address has one form", () => {
	test.each([
		["/", at("/")],
		["/events/cosyne-2027.ics", at("/events/cosyne-2027.ics")],
		["/events?", at("/events")],
		["/events?utm_source=x&q=reward+prediction", at("/events", "?q=reward+prediction")],
		["/events?topic=b&kind=workshop&topic=a&topic=b", at("/events", "?kind=workshop&topic=a&topic=b")],
		["/events?q=&kind=&when=all&when=past", at("/events", "?when=all")],
		["/events?q=%E2%82%AC", at("/events", "?q=%E2%82%AC")],
		["/events?q=caf\xc3\xa9", at("/events", "?q=caf%C3%A9")],
		["/events.data?_routes=root&index&q=a", at("/events.data", "?q=a&_routes=root")],
		["/events?_routes=root", at("/events")],
		["/__manifest?p=%2Fevents&version=1", at("/__manifest", "?p=%2Fevents&version=1")],
	])("%s", (target, reading) => {
		expect(readAddress(target)).toEqual(reading);
	});

	test.each([
		["/events/", "/events"],
		["/events/?q=a&utm=1", "/events?q=a&utm=1"],
		["//events//cosyne-2027", "/events/cosyne-2027"],
		["/a/../events", "/events"],
		["//evil.example/", "/evil.example"],
		["//evil.example", "/evil.example"],
		["/\\evil.example/", "/evil.example"],
		["/./\\evil.example", "/evil.example"],
		["///", "/"],
	])("%s has moved to %s", (target, location) => {
		expect(readAddress(target)).toEqual({ kind: "moved", location });
	});

	test.each([
		["/%", 400],
		["/%ZZ", 400],
		["/%FF", 400],
		["/\xff", 400],
		["/%ED%A0%80", 400],
		["/a%00b", 400],
		["/events?q=%", 400],
		["/events?utm=%E9", 400],
		["/events?q=%00", 400],
		["http://evil.example/", 400],
		["*", 400],
		["", 400],
		[`/${"a".repeat(LONGEST_ADDRESS)}`, 414],
		[`/events?q=${"a".repeat(10_000)}`, 414],
	])("%.20s is refused", (target, status) => {
		expect(readAddress(target)).toMatchObject({ kind: "refused", status });
	});

	test("a request that changes something keeps all parameters", () => {
		expect(readAddress("/events?index&x=1", "all")).toEqual(at("/events", "?index&x=1"));
	});
});

const anything = fc.oneof(
	fc.string({ unit: "binary", maxLength: 60 }),
	fc
		.array(
			fc.constantFrom(
				"/",
				"\\",
				".",
				"..",
				"%2e",
				"%2F",
				"%5C",
				"%",
				"%00",
				"?",
				"#",
				"&",
				"=",
				"q",
				"é",
				"a",
				":",
				"@",
			),
			{ maxLength: 20 },
		)
		.map((parts) => parts.join("")),
);

describe("whatever is asked for", () => {
	test("the form is stable, and never another host's", () => {
		fc.assert(
			fc.property(anything, (rest) => {
				const reading = readAddress(`/${rest}`);
				if (reading.kind === "refused") return;
				const form =
					reading.kind === "moved" ? reading.location : reading.address.path + reading.address.search;
				expect(new URL(form, "http://here.example").host).toBe("here.example");
				expect(form).toMatch(/^\/(?![\\/])[\x21-\x7e]*$/);
				if (reading.kind === "address") expect(readAddress(form)).toEqual(reading);
				else expect(readAddress(form).kind).toBe("address");
			}),
			{ seed, numRuns: 3_000 },
		);
	});

	test("the order of parameters and unknown ones make no difference", () => {
		const pair = fc.tuple(fc.constantFrom("q", "topic", "kind", "when", "utm"), fc.string({ maxLength: 5 }));
		fc.assert(
			fc.property(fc.uniqueArray(pair, { selector: ([name]) => name }), (pairs) => {
				const print = (list: [string, string][]) => `/events?${new URLSearchParams(list)}`;
				const known = pairs.filter(([name]) => name !== "utm");
				expect(readAddress(print(pairs))).toEqual(readAddress(print(known.toReversed())));
			}),
			{ seed },
		);
	});
});

test.each([
	["/events/cosyne-2027.ics", "/events/cosyne-2027/calendar"],
	["/series/cosyne.ics", "/series/cosyne/calendar"],
	["/events/cosyne-2027.png", "/events/cosyne-2027/picture"],
	["/events.ics", "/events.ics"],
	["/events/a/b.ics", "/events/a/b.ics"],
])("%s is answered by the route of %s", (path, route) => {
	expect(routePath(path)).toBe(route);
});
