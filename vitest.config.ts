import { defineConfig } from "vitest/config";

const shared = { environment: "node" as const, testTimeout: 30_000, hookTimeout: 120_000 };

// Three kinds of test: pure ones, those on the real PostgreSQL, and those that drive the built site.
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					...shared,
					name: "unit",
					include: [
						"app/**/*.test.{ts,tsx}",
						"tests/bench/**/*.test.ts",
						"prisma/**/*.test.ts",
						"emails/**/*.test.{ts,tsx}",
						"tests/{architecture,stand-ins,proofs}/**/*.test.ts",
					],
					globalSetup: ["tests/setup/postgres.ts"],
					setupFiles: ["tests/setup/each-file.ts"],
				},
			},
			{
				test: {
					...shared,
					name: "site",
					include: ["tests/{routes,journeys,catalogue,accessibility}/**/*.test.ts"],
					globalSetup: ["tests/setup/postgres.ts"],
					setupFiles: ["tests/setup/each-file.ts"],
					testTimeout: 90_000,
				},
			},
			{
				test: {
					...shared,
					name: "lifecycle",
					include: ["tests/lifecycle/**/*.test.ts"],
					fileParallelism: false,
					testTimeout: 120_000,
				},
			},
		],
		maxWorkers: 2,
	},
});
