import { defineConfig } from "prisma/config";

// `generate` never runs the schema engine, but the CLI looks for its binary, which no npm package carries.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
	schema: "prisma/schema.prisma",
	migrations: { path: "prisma/migrations" },
});
