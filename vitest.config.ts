import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const alias = { "~": path.join(root, "app") };
const setupFiles = [path.join(root, "tests/support/strictConsole.ts")];

export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: 2,
    retry: 0,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        resolve: { alias },
        test: {
          // rules, formats, documents' trees: nothing but values
          name: "pure",
          include: ["app/**/*.test.{ts,tsx}", "templates/**/*.test.ts"],
          setupFiles,
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          // everything that may ask for testDatabase()
          name: "server",
          include: ["server/**/*.test.ts", "tests/{usecases,collab,templates,architecture,http}/**/*.test.ts"],
          setupFiles,
          globalSetup: [path.join(root, "tests/support/databaseServer.ts")],
          provide: { givenDatabaseUrl: process.env.DATABASE_URL ?? "" },
        },
      },
      {
        resolve: { alias },
        test: {
          // the long runs of `npm run test:faults`: they own their processes
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          setupFiles,
          testTimeout: 3_600_000,
          fileParallelism: false,
          globalSetup: [path.join(root, "tests/support/databaseServer.ts")],
          provide: { givenDatabaseUrl: process.env.DATABASE_URL ?? "" },
        },
      },
    ],
  },
});
