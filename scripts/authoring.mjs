// Keeps prisma/migrations in step with prisma/schema.prisma.
//   node --import tsx scripts/authoring.mjs --check            exit 2 and the missing SQL when they differ
//   node --import tsx scripts/authoring.mjs --rewrite-initial  until the first release: writes the initial migration anew
//   node --import tsx scripts/authoring.mjs NAME               from then on: writes the difference as a new migration
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { startEmbedded } from "../server/db/embedded/startEmbedded.ts";
import { readMigrations } from "../server/db/migrate.ts";
import { makeLogger } from "../server/log.ts";
import { migrationsSide, openSchemaEngine, schemaSide } from "./schemaEngine.mjs";

const root = path.resolve(import.meta.dirname, "..");
const folder = path.join(root, "prisma/migrations");
const INITIAL = "20261121000000_initial";
const [order] = process.argv.slice(2);

/** Opens an engine on a scratch PostgreSQL of its own and clears both away afterwards. */
async function withEngine(work) {
  const scratch = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-authoring-"));
  const onFatal = (fault) => console.error(fault.message);
  const database = await startEmbedded({ dataDir: scratch, log: makeLogger("silent"), onFatal });
  try {
    const client = new pg.Client(database.address);
    await client.connect();
    await client.query("create database shadow");
    await client.end();
    const engine = await openSchemaEngine(root, database.address, { ...database.address, database: "shadow" });
    return await work(engine);
  } finally {
    await database.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function write(name, sql) {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, "migration.sql"), sql);
  console.log(`written: prisma/migrations/${name}/migration.sql`);
}

const stampNow = () => new Date().toISOString().replace(/\D/g, "").slice(0, 14);

async function run(engine) {
  const schema = schemaSide(await readFile(path.join(root, "prisma/schema.prisma"), "utf8"));
  if (order === "--rewrite-initial") return write(INITIAL, (await engine.diff({ tag: "empty" }, schema)).sql);
  const { changed, sql } = await engine.diff(migrationsSide(await readMigrations(folder)), schema);
  if (!changed) return console.log("prisma/migrations and prisma/schema.prisma agree");
  if (order && order !== "--check") return write(`${stampNow()}_${order}`, sql);
  console.error(`prisma/schema.prisma has what no migration makes:\n\n${sql}`);
  process.exitCode = 2;
}

await withEngine(run);
process.exit(); // the engine keeps its pools
