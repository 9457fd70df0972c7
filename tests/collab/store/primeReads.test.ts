import { expect, test } from "vitest";
import { systemClock } from "../../../server/clock";
import { primeReads, warmUp } from "../../../server/collab/warmUp";
import { loadDoc } from "../../../server/db/collab/collabDocs";
import { makeLogger } from "../../../server/log";
import { testDatabase } from "../../support/database";

type Known = { name: string; custom: number };
const PLANS = "select name, custom_plans::int as custom from pg_prepared_statements where name = any($1) order by name";

test("[P7] what everybody who opens a document waits for is planned before the first one", async () => {
  const db = await testDatabase();
  await primeReads(db, systemClock);
  const names = ["actor-of-session", "collab-load", "collab-state", "project-of-brief"];
  const known = [
    ...(await db.pages.query<Known>(PLANS, [names])).rows,
    ...(await db.pool.query<Known>(PLANS, [names])).rows,
  ];
  expect(known.map(({ name }) => name).sort()).toEqual(names);
  expect(known.every(({ custom }) => custom >= 5)).toBe(true);
});

test("[P7] warming up leaves nothing behind", async () => {
  const db = await testDatabase();
  warmUp(makeLogger("silent"));
  expect(await loadDoc(db.pool, "scratch/nobody/none")).toBeNull();
  const { rows } = await db.pool.query("select count(*)::int as n from collab_doc");
  expect(rows).toEqual([{ n: 0 }]);
});
