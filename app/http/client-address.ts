import { isIPv4, isIPv6 } from "node:net";

/**
 * The network that is counted as one client: an IPv4 address as it is, of an IPv6 address the first 64 bits, which is what
 * a household or a laboratory has to itself.
 */
export function networkOf(address: string): string {
	const plain = address.replace(/%.*$/, "").toLowerCase();
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
	if (mapped && isIPv4(mapped)) return mapped;
	if (!isIPv6(plain)) return plain;
	const [head = "", tail] = plain.split("::");
	const groups = (part: string) => (part === "" ? [] : part.split(":"));
	const [left, right] = [groups(head), groups(tail ?? "")];
	// The last group may be written as an IPv4 address, which counts for two.
	const written = [...left, ...right].reduce((sum, group) => sum + (group.includes(".") ? 2 : 1), 0);
	const zeros = tail === undefined ? [] : Array.from({ length: 8 - written }, () => "0");
	return `${[...left, ...zeros, ...right]
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(":")}::/64`;
}
