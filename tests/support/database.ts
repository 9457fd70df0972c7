import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { type DatabaseAddress, type Db, openDatabase } from "../../server/db/client";
import { administer, withDatabase } from "./databaseServer";

/** A database of a test's own: migrated, empty; `target` lets a test open further connections to it. */
export type TestDatabase = Db & { target: DatabaseAddress | string };

/**
 * Clones the migrated database for the calling test file and drops it afterwards. Call it at the top of a file or in
 * `beforeAll`. Several calls give several databases.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject("databaseServer");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await administer(server, `create database ${name} template ${inject("databaseTemplate")}`);
  const target = withDatabase(server, name);
  const db = openDatabase(target);
  afterAll(async () => {
    await db.close();
    await administer(server, `drop database if exists ${name} with (force)`);
  });
  return { ...db, target };
}
