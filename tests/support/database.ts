import { randomBytes } from "node:crypto";
import { afterAll, expect, inject } from "vitest";
import { type DatabaseAddress, type Db, openDatabase } from "../../server/db/client";
import { administer, withDatabase } from "./databaseServer";

/** A database of a test's own: migrated, empty; `target` lets a test open further connections to it. */
export type TestDatabase = Db & { target: DatabaseAddress | string };

/** Databases that tests of this file made for themselves, with the test they belong to; "" = made for the whole file. */
const open: { test: string; remove(): Promise<void> }[] = [];

/** Gives back what finished tests left: each database holds connections, and the server has a hundred. */
async function removeThoseBefore(test: string): Promise<void> {
  const finished = open.filter((one) => one.test !== "" && one.test !== test);
  for (const one of finished) open.splice(open.indexOf(one), 1);
  for (const one of finished) await one.remove();
}

/**
 * Clones the migrated database for the calling test file, or for the calling test when it is called in `beforeEach` or in
 * a test, and drops it when that is over. Several calls give several databases.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject("databaseServer");
  const test = expect.getState().currentTestName ?? "";
  await removeThoseBefore(test);
  const name = `test_${randomBytes(6).toString("hex")}`;
  await administer(server, `create database ${name} template ${inject("databaseTemplate")}`);
  const target = withDatabase(server, name);
  const db = openDatabase(target);
  open.push({
    test,
    remove: async () => {
      await db.close();
      await administer(server, `drop database if exists ${name} with (force)`);
    },
  });
  return { ...db, target };
}

afterAll(async () => {
  for (const one of open.splice(0)) await one.remove();
});
