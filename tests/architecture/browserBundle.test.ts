import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "./sources";

/** Words that only server code has: packages, tables, secrets. */
const SERVER_WORDS =
  /PrismaClient|pg_advisory|audit_event|SESSION_SECRET|node:(fs|crypto|net|worker_threads)|argon2|DATABASE_URL/;

test("what the browser loads holds no server code", () => {
  const folder = path.join(root, "build/client/assets");
  expect(existsSync(folder), "the pages are not built: npm run build").toBe(true);
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(5);
  const leaks = scripts.flatMap((name) => {
    const found = SERVER_WORDS.exec(readFileSync(path.join(folder, name), "utf8"));
    return found ? [`${name}: ${found[0]}`] : [];
  });
  expect(leaks).toEqual([]);
});
