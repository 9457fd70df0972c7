import pg from "pg";

/** A table of the schema with its columns and its key, in the order they were made. */
export type TableShape = { name: string; columns: readonly string[]; key: readonly string[] };

/** Prisma's own table of applied migrations: carried in the header, not as data. */
const HISTORY_TABLE = "_prisma_migrations";

const SHAPES = `
  select c.relname as name,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum))
      from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey::int2[])
      where i.indrelid = c.oid and i.indisprimary) as key,
    coalesce((select array_agg(distinct p.relname::text) from pg_constraint f join pg_class p on p.oid = f.confrelid
      where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid), '{}') as parents
  from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> '${HISTORY_TABLE}'
  order by c.relname`;

/** All tables, parents before the tables that refer to them. Throws when references go round in a circle. */
export async function readTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape & { parents: string[] }>(SHAPES);
  const waiting = new Map(rows.map((row) => [row.name, row]));
  const ordered: TableShape[] = [];
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter((row) => !row.parents.some((parent) => waiting.has(parent)));
    if (free.length === 0) throw new Error(`foreign keys form a circle: ${[...waiting.keys()].join(", ")}`);
    for (const { name, columns, key } of free) {
      ordered.push({ name, columns, key: key ?? columns });
      waiting.delete(name);
    }
  }
  return ordered;
}

const list = (names: readonly string[]) => names.map((name) => pg.escapeIdentifier(name)).join(", ");

/** COPY of a whole table in the order of its key, so that equal content gives equal bytes. */
export function copyOut({ name, columns, key }: TableShape): string {
  const rows = `select ${list(columns)} from public.${pg.escapeIdentifier(name)} order by ${list(key)}`;
  return `copy (${rows}) to stdout (format binary)`;
}

/** COPY into a table. */
export function copyIn({ name, columns }: Pick<TableShape, "name" | "columns">): string {
  return `copy public.${pg.escapeIdentifier(name)} (${list(columns)}) from stdin (format binary)`;
}

/** The migrations a database was made with; none for an empty one. */
export async function readAppliedMigrations(client: pg.ClientBase): Promise<{ name: string; checksum: string }[]> {
  const present = await client.query(`select to_regclass('public.${HISTORY_TABLE}') is not null as present`);
  if (!(present.rows[0] as { present: boolean }).present) return [];
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `select migration_name as name, checksum from ${HISTORY_TABLE}
     where finished_at is not null and rolled_back_at is null order by migration_name`,
  );
  return rows;
}
