/** Prints one line per finished step, with the time that it took. */
export interface Steps {
	/** Does the work, then prints what `say` makes of its result; nothing where that is undefined. */
	step<T>(work: () => Promise<T>, say: (result: T) => string | undefined): Promise<T>;
	/** Seconds since the process started, such as "1.4 s". */
	total(): string;
}

const WIDTH = 64;

export function createSteps(
	write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Steps {
	return {
		async step(work, say) {
			const start = performance.now();
			const result = await work();
			const line = say(result);
			if (line !== undefined) write(`  ${line.padEnd(WIDTH)} ${seconds(performance.now() - start)}`);
			return result;
		},
		// performance.now() counts from the start of the process.
		total: () => seconds(performance.now()).trim(),
	};
}

function seconds(milliseconds: number): string {
	return `${(milliseconds / 1000).toFixed(1).padStart(5)} s`;
}
