import { beforeAll, expect, test } from "vitest";
import { addActivity, addFunding, removeRow, setAmount } from "~/collab/brief/editRows";
import { briefText, setText } from "~/collab/brief/editTexts";
import { satang } from "~/domain/money/satang";
import { verifyCollab } from "../../../server/collab/verify";
import { storeSnapshot } from "../../../server/db/collab/collabDocs";
import * as Y from "yjs";
import { testDatabase, type TestDatabase } from "../../support/database";
import { SAMPLE_IDS as ids } from "../briefSample";
import { makeBrief, makeCast, startLive, type Cast } from "./liveOffice";
import { OwnClient } from "./stockClient";

let db: TestDatabase;
let cast: Cast;
beforeAll(async () => {
  db = await testDatabase();
  cast = await makeCast(db);
});

test("[G6] after every commit the tables are the projection of the log", async () => {
  const server = await startLive(cast.office);
  const { room } = await makeBrief(cast, server.service);
  const page = await new OwnClient(server, room, cast.roads).settled();
  const { doc } = page;
  const steps: (() => void)[] = [
    () => setText(briefText(doc, "title"), `มี NUL ${String.fromCharCode(0)} และ \uD800 ครึ่งตัว`),
    () => setAmount(doc, ids.funding1, 2570, satang(2 ** 50)),
    () => setAmount(doc, ids.funding2, 2568, null),
    () => addFunding(doc, { activityId: addActivity(doc, { orgId: null }), orgId: null, source: "PRIVATE" }),
    () => removeRow(doc, "activities", ids.activity1, 1),
    () => removeRow(doc, "indicators", ids.indicator1, 1),
  ];
  for (const step of steps) {
    step();
    await page.settled();
    expect((await verifyCollab(db)).mismatches).toEqual([]);
  }
});

test("what does not agree is named, and repaired from the log", async () => {
  const server = await startLive(cast.office);
  const { room, briefId } = await makeBrief(cast, server.service);
  await server.close();
  await db.prisma.briefFunding.updateMany({ where: { briefId, fy: 2569 }, data: { amountSatang: 1n } });
  await db.prisma.briefActivity.deleteMany({ where: { briefId, id: ids.activity2 } });
  await db.prisma.briefIndicator.updateMany({ where: { briefId }, data: { id: "foreign" } });
  const { mismatches, repaired } = await verifyCollab(db, { repair: true });
  expect(mismatches.map(({ doc, what }) => `${doc === room} ${what}`)).toEqual([
    `true brief_activity ["${ids.activity2}"] is missing`,
    `true brief_funding ["${ids.funding1}",2569] differs`,
    `true brief_indicator ["${ids.indicator1}"] is missing`,
    `true brief_indicator ["foreign"] should not be there`,
  ]);
  expect(repaired).toBe(1);
  expect((await verifyCollab(db)).mismatches).toEqual([]);
});

test("a gap in the log and a snapshot of another document are found", async () => {
  const server = await startLive(cast.office);
  const { room } = await makeBrief(cast, server.service);
  for (const title of ["ก", "ข", "ค"])
    await server.service.edit(room, null, (doc) => setText(briefText(doc, "title"), title));
  await server.close();
  const foreign = new Y.Doc();
  foreign.getText("title").insert(0, "x");
  const snapshot = Y.encodeStateAsUpdate(foreign);
  await storeSnapshot(db.pool, { doc: room, seq: 2n, snapshot, keepDays: 90, now: new Date("2025-01-01") });
  expect((await verifyCollab(db)).mismatches.map(({ what }) => what)).toContain(
    "snapshot and tail differ from the whole log",
  );
  await db.prisma.collabUpdate.delete({ where: { doc_seq: { doc: room, seq: 3n } } });
  expect((await verifyCollab(db)).mismatches.map(({ what }) => what)).toContain("gap in the log before 4");
});
