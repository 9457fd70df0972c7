import pg from "pg";
import { expect, test } from "vitest";
import { connectionSettings } from "../../../server/db/client";
import { ensureScratchDoc } from "../../../server/db/collab/collabDocs";
import { appendToLogs, primeLog } from "../../../server/db/collab/collabLog";
import { testDatabase } from "../../support/database";

type Known = { name: string; generic: number; custom: number };
const PLANS = `select name, generic_plans::int as generic, custom_plans::int as custom from pg_prepared_statements
  where name like 'collab-append%' order by name`;

test("[P1] a primed connection has planned both statements of the log for good, and has written nothing", async () => {
  const { target } = await testDatabase();
  const pool = new pg.Pool({ ...connectionSettings(target), max: 1 });
  await primeLog(pool);
  const before = (await pool.query<Known>(PLANS)).rows;
  expect(before.map(({ name, custom }) => ({ name, custom }))).toEqual([
    { name: "collab-append", custom: 5 },
    { name: "collab-append-all", custom: 5 },
  ]);
  const { rows } = await pool.query(
    "select (select count(*) from collab_doc)::int + (select count(*) from collab_update)::int as n",
  );
  expect(rows).toEqual([{ n: 0 }]);
  await ensureScratchDoc(pool, "scratch/a/b");
  const body = new Uint8Array([0, 0]);
  const heads = await appendToLogs(pool, [
    { doc: "scratch/a/b", rows: [{ userId: null, body }], clients: [], projection: null },
  ]);
  expect(heads.get("scratch/a/b")).toBe(1n);
  const [after] = (await pool.query<Known>(PLANS)).rows;
  expect(after).toMatchObject({ custom: 5, generic: (before[0]?.generic ?? 0) + 1 });
  await pool.end();
});
