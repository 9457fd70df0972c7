import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const database = {
  globalSetup: [path.join(root, "tests/support/databaseServer.ts")],
  provide: { givenDatabaseUrl: process.env.DATABASE_URL ?? "" },
};

/** The long runs of `npm run test:faults`; they own their processes. */
const faults = {
  extends: true as const,
  test: {
    ...database,
    name: "faults",
    include: ["tests/faults/**/*.test.ts"],
    testTimeout: 3_600_000,
    fileParallelism: false,
  },
};

export default defineConfig({
  resolve: { alias: { "~": path.join(root, "app") } },
  test: {
    maxWorkers: 2,
    retry: 0,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    setupFiles: ["strictConsole.ts", "words.ts"].map((file) => path.join(root, "tests/support", file)),
    projects: [
      {
        // rules, formats, trees of documents: nothing but values
        extends: true,
        test: { name: "pure", include: ["app/**/*.test.{ts,tsx}", "templates/**/*.test.ts"], isolate: false },
      },
      {
        // everything that may ask for testDatabase()
        extends: true,
        test: {
          ...database,
          name: "server",
          include: ["server/**/*.test.ts", "tests/{usecases,collab,attack,templates,architecture,http}/**/*.test.ts"],
        },
      },
      ...(process.env.FAULTS ? [faults] : []),
    ],
  },
});
