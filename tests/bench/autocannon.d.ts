/** What we use of autocannon, which brings no types. */
declare module "autocannon" {
	type Request = { method: string; path?: string };
	type Options = {
		url: string;
		connections: number;
		duration: number;
		requests?: { method: string; setupRequest: (request: Request) => Request }[];
	};
	type Result = {
		non2xx: number;
		errors: number;
		requests: { average: number };
		/** Milliseconds. */
		latency: { p50: number; p99: number };
	};
	export default function autocannon(options: Options): Promise<Result>;
}
