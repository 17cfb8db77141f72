export type LogLevel = "debug" | "info" | "warn" | "error";
export type LogFields = Readonly<Record<string, unknown>>;

export interface Log {
	debug(message: string, fields?: LogFields): void;
	info(message: string, fields?: LogFields): void;
	warn(message: string, fields?: LogFields): void;
	error(message: string, fields?: LogFields): void;
}

interface LogOptions {
	/** The least serious level that is written. */
	level: LogLevel;
	/** One JSON object a line for machines, or plain lines for people. */
	format: "json" | "plain";
	write: (line: string) => void;
	/** Writes the time of each line; ISO 8601, UTC. */
	time: () => string;
}

const LEVELS: readonly LogLevel[] = ["debug", "info", "warn", "error"];
const SECRET_NAME = /password|secret|token|authorization|cookie|api_?key/i;
const URL_PASSWORD = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s/]*@/gi;

/** The same text with the password of every address in it (`scheme://user:password@host`) struck out. */
export function redact(text: string): string {
	return text.replace(URL_PASSWORD, "$1:***@");
}

/** A logger that writes one line per call and strikes out secrets: passwords in addresses, fields named like one. */
export function createLog(options: LogOptions): Log {
	const least = LEVELS.indexOf(options.level);
	const at =
		(level: LogLevel) =>
		(message: string, fields: LogFields = {}) => {
			if (LEVELS.indexOf(level) < least) return;
			const entry = {
				time: options.time(),
				level,
				message: redact(message),
				...(clean(fields) as LogFields),
			};
			options.write(options.format === "json" ? JSON.stringify(entry) : plain(entry));
		};
	return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

let current = createLog({
	level: "info",
	format: "plain",
	write: toStderr,
	time: () => new Date().toISOString(),
});

/** This process's logger, which writes to standard error. */
export const log: Log = {
	debug: (message, fields) => current.debug(message, fields),
	info: (message, fields) => current.info(message, fields),
	warn: (message, fields) => current.warn(message, fields),
	error: (message, fields) => current.error(message, fields),
};

/** Sets what this process logs from now on: plain lines on a laptop, JSON on a site. */
export function configureLog(options: { LOG_LEVEL: LogLevel; SITE_MODE: "local" | "production" }): void {
	current = createLog({
		level: options.LOG_LEVEL,
		format: options.SITE_MODE === "production" ? "json" : "plain",
		write: toStderr,
		// The real time, also where the product's clock stands still: a log says when things happened.
		time: () => new Date().toISOString(),
	});
}

function toStderr(line: string): void {
	process.stderr.write(`${line}\n`);
}

function plain({ time, level, message, ...fields }: Record<string, unknown>): string {
	const { error, ...rest } = fields;
	const stack = isErrorRecord(error) ? `\n${error.stack ?? error.message}` : "";
	const details =
		Object.keys(stack ? rest : fields).length > 0 ? ` ${JSON.stringify(stack ? rest : fields)}` : "";
	return `${String(time).slice(11, 19)} ${String(level).padEnd(5)} ${String(message)}${details}${stack}`;
}

function isErrorRecord(value: unknown): value is { message: string; stack?: string } {
	return typeof value === "object" && value !== null && "stack" in value;
}

function clean(value: unknown, depth = 0): unknown {
	if (typeof value === "string") return redact(value);
	if (typeof value === "bigint") return String(value);
	if (typeof value !== "object" || value === null) return value;
	if (value instanceof Error) {
		const cause = value.cause === undefined || depth > 4 ? {} : { cause: clean(value.cause, depth + 1) };
		return { name: value.name, message: redact(value.message), stack: redact(value.stack ?? ""), ...cause };
	}
	if (depth > 4) return "[deep]";
	if (Array.isArray(value)) return value.map((entry) => clean(entry, depth + 1));
	if ("toJSON" in value && typeof value.toJSON === "function") return clean(value.toJSON(), depth + 1);
	return Object.fromEntries(
		Object.entries(value).map(([name, entry]) => [
			name,
			SECRET_NAME.test(name) ? "[redacted]" : clean(entry, depth + 1),
		]),
	);
}
