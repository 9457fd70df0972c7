import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { connectionSettings, type DatabaseAddress } from "../../server/db/client";
import { startEmbedded } from "../../server/db/embedded/startEmbedded";
import { migrate, readMigrations } from "../../server/db/migrate";
import { makeLogger } from "../../server/log";

declare module "vitest" {
  interface ProvidedContext {
    /** The server tests clone their databases on: an address, or a URL when DATABASE_URL was given. */
    databaseServer: DatabaseAddress | string;
    /** postgresql:// URL from the environment of the run, or "". */
    givenDatabaseUrl: string;
    /** Name of the migrated database that every test database is cloned from. */
    databaseTemplate: string;
  }
}

/** The same server, another database. */
export function withDatabase(target: DatabaseAddress | string, database: string): DatabaseAddress | string {
  if (typeof target !== "string") return { ...target, database };
  const url = new URL(target);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs one statement on the server's maintenance database. */
export async function administer(target: DatabaseAddress | string, sql: string): Promise<void> {
  const client = new pg.Client(connectionSettings(withDatabase(target, "postgres")));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Vitest's global set-up: one PostgreSQL for the run, with one migrated database to clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = project.getProvidedContext().givenDatabaseUrl;
  const folder = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-test-"));
  const embedded = given
    ? null
    : await startEmbedded({
        dataDir: folder,
        log: makeLogger("silent"),
        onFatal: (fault) => {
          throw fault;
        },
      });
  const server = embedded?.address ?? given;
  // nothing here outlives the run: commits need not wait for the disk
  if (embedded) await administer(server, "alter system set synchronous_commit = off");
  if (embedded) await administer(server, "select pg_reload_conf()");
  const template = `template_${process.pid}`;
  await administer(server, `create database ${template}`);
  await migrate(withDatabase(server, template), await readMigrations(path.resolve("prisma/migrations")));
  project.provide("databaseServer", server);
  project.provide("databaseTemplate", template);
  return async () => {
    if (!embedded) await administer(server, `drop database if exists ${template} with (force)`);
    await embedded?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
