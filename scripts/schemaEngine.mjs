// Prisma's schema engine as WebAssembly: the native engine comes from a download site, this one from npm.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

const CHAR = 18;
const TEXT = 25;
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * An adapter that the engine can describe a schema through: the stock one knows no "char" columns (pg_catalog has
 * them) and cuts scripts at every semicolon, also inside function bodies.
 */
async function connectForEngine(settings) {
  const pool = new pg.Pool(settings);
  const query = pool.query.bind(pool);
  let charColumns = []; // of the last answer: the engine asks one question at a time
  pool.query = async (...args) => {
    const result = await query(...args);
    charColumns = (result.fields ?? []).map((field) => field.dataTypeID === CHAR);
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
    return result;
  };
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (question) => {
    const answer = await queryRaw(question);
    const columnTypes = answer.columnTypes.map((type, at) => (charColumns[at] ? ColumnTypeEnum.Character : type));
    return { ...answer, columnTypes };
  };
  adapter.executeScript = async (script) => void (await query(script));
  return adapter;
}

/** Loads the engine bound to a scratch database (`connection`: pg settings; `shadow`: settings of an empty database). */
export async function openSchemaEngine(root, connection, shadow) {
  const folder = path.join(root, "node_modules/@prisma/schema-engine-wasm");
  const bindings = await import(pathToFileURL(path.join(folder, "schema_engine_bg.js")).href);
  const bytes = await readFile(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  // the engine's own shadow database cannot be dropped while its pool is open: ours is dropped by the caller
  const factory = {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => connectForEngine(connection),
    connectToShadowDb: () => connectForEngine(shadow),
  };
  const engine = await bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  const diff = async (from, to) => {
    const result = await engine.diff({
      from,
      to,
      script: true,
      exitCode: true,
      shadowDatabaseUrl: null,
      filters: NO_FILTERS,
    });
    return { changed: result.exitCode === 2, sql: result.stdout ?? "" };
  };
  return { diff, free: () => engine.free() };
}

/** The schema file as a side of a diff. */
export const schemaSide = (content) => ({
  tag: "schemaDatamodel",
  files: [{ path: "schema.prisma", content }],
});

/** Migrations ({ name, sql }[]) as a side of a diff; they are replayed on the shadow database. */
export const migrationsSide = (migrations) => ({
  tag: "migrations",
  baseDir: "prisma/migrations",
  lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
  shadowDbInitScript: "",
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
  })),
});
