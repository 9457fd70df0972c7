import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "../../prisma/generated/client";

/** Where a PostgreSQL listens: a socket folder or host, with what it takes to get in. */
export type DatabaseAddress = { host: string; port: number; user: string; database: string; password?: string };

/**
 * The database of one server process. `prisma` answers use-cases; `pages` are its connections, for statements that every
 * page waits for (prepared once a connection); `pool` is for loading documents, COPY and LISTEN;
 * `writer` is the one connection of the update log's own statement (one commit at a time): neither a slow page nor a
 * hundred documents that are loaded keep an edit from being saved.
 */
export type Db = { prisma: PrismaClient; pages: pg.Pool; pool: pg.Pool; writer: pg.Pool; close(): Promise<void> };

/** A transaction of Prisma (or the client itself): what row ↔ domain mappings take. */
export type Tx = Prisma.TransactionClient;

const PAGE_CONNECTIONS = 10;
const LOG_CONNECTIONS = 4;

/**
 * How long a transaction may wait for a connection and may take, milliseconds. Prisma's own 5 s are too short for a busy
 * machine: a transaction that is rolled back for its time can still send the statement it was about to send.
 */
const TRANSACTIONS = { maxWait: 10_000, timeout: 20_000 } as const;

/** Settings of `pg` for an address or a postgresql:// URL. */
export function connectionSettings(target: DatabaseAddress | string): pg.ClientConfig {
  const settings = typeof target === "string" ? { connectionString: target } : { ...target };
  return { ...settings, application_name: "ruamphaen", connectionTimeoutMillis: 10_000, keepAlive: true };
}

/**
 * Opens the database at a postgresql:// URL or an address. Nothing is connected until the first query.
 * A connection that breaks while idle is dropped and made anew; the fault reaches whoever asks next.
 */
export function openDatabase(target: DatabaseAddress | string): Db {
  const settings = connectionSettings(target);
  // one of each is kept open while nobody does anything: after a pause nobody waits for a new process and new plans
  const pages = new pg.Pool({ ...settings, max: PAGE_CONNECTIONS, min: 1 });
  const pool = new pg.Pool({ ...settings, max: LOG_CONNECTIONS, min: 1 });
  const writer = new pg.Pool({ ...settings, max: 1, min: 1 });
  // without a listener a database restart would end the process
  for (const each of [pages, pool, writer]) each.on("error", () => undefined);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pages), transactionOptions: TRANSACTIONS });
  const close = async () => {
    await prisma.$disconnect();
    await Promise.all([pages.end(), pool.end(), writer.end()]);
  };
  return { prisma, pages, pool, writer, close };
}
