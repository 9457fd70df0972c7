import { expect, test } from "vitest";
import { CLOSE } from "~/collab/closeCodes";
import { minutesText } from "~/collab/session/minutesDoc";
import { minutesHash } from "../../../server/usecases/dialogue/after/makeMinutes";
import { openDocument } from "../../../server/usecases/documents/openDocument";
import { startLive } from "../../collab/live/liveOffice";
import { StockClient, until } from "../../collab/live/stockClient";
import { testDatabase } from "../../support/database";
import { makeOffice } from "../../support/office";
import { driveSession } from "./dialogueOffice";

test("the minutes are written together, read by the area, and frozen with their hash when they are signed off", async () => {
  const office = await makeOffice(await testDatabase());
  const live = await startLive(office);
  const deps = { ...office.deps, collab: live.service };
  const orgs = {
    province: await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัด"),
    roads: await office.organization("LINE_AGENCY", "แขวงทางหลวง"),
    tao: await office.organization("LAO", "อบต.พนางตุง"),
  };
  const planner = await office.person("planner", orgs.province, "PLANNER");
  const second = await office.person("second", orgs.province, "PLANNER");
  const observer = await office.person("observer", orgs.tao, "OBSERVER");
  const elsewhere = await office.organization("LINE_AGENCY", "ที่อื่น", "90");
  const stranger = await office.person("stranger", elsewhere);
  const { dialogues, sessionId, go, join } = await driveSession(deps, planner, orgs, []);
  const room = `session/${sessionId}`;
  const early = new StockClient(live, room, planner);
  await until(() => early.finalCode === CLOSE.notFound);
  await go("LOBBY");
  await join("ก", "tao");
  await go("CLOSE");
  const { head } = await dialogues.run(planner, sessionId);
  await dialogues.move(planner, sessionId, { move: "close", fromPhaseId: head.phase?.id ?? "" });

  const [one, two] = [new StockClient(live, room, planner), new StockClient(live, room, second)];
  const reader = new StockClient(live, room, observer);
  await Promise.all([one.synced(), two.synced(), reader.synced()]);
  const outside = new StockClient(live, room, stranger);
  await until(() => outside.finalCode === CLOSE.notFound);
  expect(minutesText(one.doc, "summary").toString()).toContain("มีผู้เข้าร่วม 1 คน จาก 1 หน่วยงาน");
  minutesText(one.doc, "remarks").insert(0, "ถนนแคบ ");
  await until(() => minutesText(two.doc, "remarks").toString() === "ถนนแคบ ");
  minutesText(two.doc, "remarks").insert(7, "มาก");
  await until(() => minutesText(reader.doc, "remarks").toString() === "ถนนแคบ มาก");
  minutesText(reader.doc, "followUp").insert(0, "ผู้อ่านเขียนไม่ได้");
  // a text that the minutes do not have is forbidden content
  two.doc.getText("rationale").insert(0, "x");
  await until(() => two.finalCode === CLOSE.forbiddenContent);

  const { minutes: draft } = await dialogues.open(planner, sessionId);
  expect(draft).toMatchObject({ sections: { remarks: "ถนนแคบ มาก", followUp: "" }, signedAt: null });
  expect((await dialogues.open(observer, sessionId)).minutes?.room).toBeNull();
  await dialogues.signMinutes(planner, sessionId, { text: "", hash: draft?.hash ?? "", sign: true });
  await until(() => one.finalCode === CLOSE.frozen || one.closeCode === CLOSE.frozen);
  const row = await deps.db.prisma.dialogueMinutes.findUniqueOrThrow({ where: { sessionId } });
  expect(row.sections).toMatchObject({ remarks: "ถนนแคบ มาก", followUp: "" });
  expect(row.hash).toBe(minutesHash(row.content, "", row.sections as object));
  expect(row.hash).not.toBe(minutesHash(row.content, "", { ...(row.sections as object), remarks: "ถนนแคบ" }));
  const { view } = await openDocument(deps, planner, "minutes", sessionId);
  expect(view).toMatchObject({ kind: "minutes", draft: false, hash: row.hash, signed: { name: "planner" } });
  await expect(openDocument(deps, stranger, "minutes", sessionId)).rejects.toMatchObject({ code: "notFound" });
});
