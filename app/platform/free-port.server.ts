import { createServer } from "node:net";
import { AppError, systemCode } from "./errors.ts";

/** A TCP port on 127.0.0.1 that nobody listens on at this moment. */
export function freePort(): Promise<number> {
	return listenOnce("127.0.0.1", 0);
}

/** Throws AppError("unavailable") when this process may not listen there, e.g. since another one does. */
export async function assertPortFree(host: string, port: number): Promise<void> {
	try {
		await listenOnce(host, port);
	} catch (error) {
		throw portProblem(error, host, port) ?? error;
	}
}

/** The one sentence for an error of `listen`; undefined for every other error. */
export function portProblem(error: unknown, host: string, port: number): AppError | undefined {
	const why = {
		EADDRINUSE: `Port ${port} on ${host} is in use: stop what listens there, or set PORT to another.`,
		EACCES: `Port ${port} on ${host} is not ours to open: set PORT to 1024 or more.`,
		EADDRNOTAVAIL: `This machine has no address ${host}: set HOST to one that it has.`,
		ENOTFOUND: `The name ${host} has no address: set HOST to one that this machine has.`,
	}[systemCode(error) ?? ""];
	return why === undefined ? undefined : new AppError("unavailable", why, { cause: error });
}

function listenOnce(host: string, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen({ host, port, exclusive: true }, () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address ? address.port : port));
		});
	});
}
