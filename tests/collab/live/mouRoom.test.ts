import { beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { CLOSE } from "~/collab/closeCodes";
import { clauseText } from "~/collab/mouDoc";
import { mouRoom } from "~/collab/roomName";
import { MAX_CLAUSE } from "~/domain/mou/clauses/clauseKeys";
import type { CollabService } from "../../../server/collab/service";
import { draftMous } from "../../../server/usecases/mou/draftMous";
import { mouTextUseCases } from "../../../server/usecases/mou/text/mouTextUseCases";
import { testDatabase } from "../../support/database";
import { makeBrief, makeCast, startLive, type Cast } from "./liveOffice";
import { StockClient, until } from "./stockClient";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast(await testDatabase());
});

/** A memorandum of co-operation of roads, tao and agri, and what its sides may do. */
async function makeMou(collab: CollabService) {
  const { projectId } = await makeBrief(cast, collab);
  const deps = { ...cast.office.deps, collab };
  const { ids } = await draftMous(deps, cast.roads, projectId, "COOPERATION");
  const id = ids[0] ?? "";
  return { id, room: mouRoom(id), text: mouTextUseCases(deps) };
}

describe("clauses in the room", () => {
  test("two sides write one clause together, an observer reads", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeMou(server.service);
    const roads = await new StockClient(server, room, cast.roads).synced();
    const tao = await new StockClient(server, room, cast.tao).synced();
    const reader = await new StockClient(server, room, cast.observer).synced();
    clauseText(roads.doc, "changes").insert(0, "ก่อนอื่น ");
    await until(() => clauseText(tao.doc, "changes").toString().startsWith("ก่อนอื่น"));
    clauseText(reader.doc, "changes").insert(0, "แอบเขียน ");
    clauseText(tao.doc, "changes").insert(0, "และ ");
    await until(() => clauseText(roads.doc, "changes").toString().startsWith("และ ก่อนอื่น"));
    expect(clauseText(roads.doc, "changes").toString()).not.toContain("แอบเขียน");
  });

  test.each([
    ["a clause that nobody added", "own-1", "ลอบเพิ่ม"],
    ["a key that no clause has", "title", "ลอบเพิ่ม"],
    ["more than a clause takes", "duties", "ก".repeat(MAX_CLAUSE + 1)],
  ])("[S] %s is refused", async (_what, key, words) => {
    const server = await startLive(cast.office);
    const { room } = await makeMou(server.service);
    const attacker = await new StockClient(server, room, cast.tao).synced();
    attacker.doc.getText(key).insert(0, words);
    await until(() => attacker.finalCode === CLOSE.forbiddenContent);
    const witness = await new StockClient(server, room, cast.roads).synced();
    expect(witness.doc.getText(key).toString()).not.toContain(words);
  });

  test("[R10] a clause that every side agreed to is locked for a stock client too", async () => {
    const server = await startLive(cast.office);
    const { id, room, text } = await makeMou(server.service);
    const planner = await cast.office.person(
      `planner-${id.slice(0, 8)}`,
      await cast.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัด"),
      "PLANNER",
    );
    const before = await new StockClient(server, room, cast.roads).synced();
    const seen = clauseText(before.doc, "changes").toString();
    for (const actor of [planner, cast.roads, cast.tao, cast.agri])
      await text.stand(actor, id, { key: "changes", seen });
    const attacker = await new StockClient(server, room, cast.tao).synced();
    clauseText(attacker.doc, "changes").insert(0, "ลอบแก้ ");
    await until(() => attacker.finalCode === CLOSE.forbiddenContent);
    const witness = await new StockClient(server, room, cast.roads).synced();
    expect(clauseText(witness.doc, "changes").toString()).toBe(seen);
    clauseText(witness.doc, "duties").insert(0, "ข้ออื่นยังแก้ได้ ");
    const other = await new StockClient(server, room, cast.agri).synced();
    await until(() => clauseText(other.doc, "duties").toString().startsWith("ข้ออื่นยังแก้ได้"));
  });

  test("[S60] another area finds no room; a memorandum that is no draft is read only", async () => {
    const server = await startLive(cast.office);
    const { id, room } = await makeMou(server.service);
    const stranger = new StockClient(server, room, cast.stranger, new Y.Doc());
    await until(() => stranger.finalCode === CLOSE.notFound);
    await cast.office.deps.db.prisma.mou.update({ where: { id }, data: { state: "AGREED_TEXT" } });
    const late = await new StockClient(server, room, cast.roads).synced();
    clauseText(late.doc, "duties").insert(0, "สายไป ");
    const witness = await new StockClient(server, room, cast.tao).synced();
    expect(clauseText(witness.doc, "duties").toString()).not.toContain("สายไป");
  });
});
