import { spawn } from "node:child_process";
import { join } from "node:path";
import { AppError } from "../platform/errors.ts";
import { PROJECT_ROOT } from "../platform/root.server.ts";

/**
 * Runs a program of a package with this Node, in the checkout. Throws AppError("unavailable") with its last words when
 * it fails, AbortError when the signal ended it.
 */
export function runTool(script: string, args: readonly string[], signal: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [join(PROJECT_ROOT, "node_modules", script), ...args], {
			cwd: PROJECT_ROOT,
			stdio: ["ignore", "pipe", "pipe"],
			signal,
		});
		let words = "";
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding("utf8").on("data", (text: string) => {
				words = (words + text).slice(-20_000);
			});
		let failure: unknown;
		child.once("error", (error) => {
			failure = error;
		});
		// "close" comes last, so an ended tool has written everything and runs no more.
		child.once("close", (status, endedBy) => {
			if (failure) reject(failure);
			else if (status === 0) resolve();
			// A Ctrl-C reaches the whole group: the tool may be ended before we hear of it ourselves.
			else if (endedBy) reject(new DOMException(`${script} was ended by ${endedBy}`, "AbortError"));
			else reject(new AppError("unavailable", `${script} ${args.join(" ")} failed.\n${words.trim()}`));
		});
	});
}
