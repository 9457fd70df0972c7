import { beforeEach, expect, test } from "vitest";
import { readAuthors } from "../../../server/usecases/history/authors/readAuthors";
import { openHistory } from "../../../server/usecases/history/openHistory";
import { makeDialogueOffice, type DialogueOffice } from "./dialogueOffice";

let d: DialogueOffice;
beforeEach(async () => {
  d = await makeDialogueOffice();
});

/** A session with one verified seat of the อบต., about to reach a phase that its script leaves out. */
async function withSeat(kind: string) {
  await d.go("LOBBY");
  const cookie = await d.join("สมหญิง ใจดี", "tao");
  await d.dialogues.steer(d.planner, d.sessionId, { intent: "verifyAll" });
  const { phases } = await d.dialogues.run(d.planner, d.sessionId);
  for (const { id, dropped, kind: one } of phases)
    if (dropped && one === kind)
      await d.dialogues.steer(d.planner, d.sessionId, { intent: "drop", phaseId: id, dropped: false });
  await d.go(kind);
  return { sessionId: d.sessionId, cookie };
}

test("what a seat wrote in a concept note stays its own in history: name and organisation, no person and not the system", async () => {
  const request = await withSeat("ROOMS");
  await d.dialogues.addNoteLine(request, { field: "rationale", text: "ถนนเข้าทะเลน้อยแคบ" });
  const [note] = (await d.dialogues.run(d.planner, d.sessionId)).notes;
  const { now, agencies } = await openHistory(d.office.deps, d.planner, note?.briefId ?? "", null);
  const tao = agencies.findIndex(({ orgId }) => orgId === d.orgs.tao);
  const seat = { nameTh: "สมหญิง ใจดี", nameEn: null, agency: tao, seatOf: "อบต.พนางตุง" };
  expect(now.editors).toContainEqual(seat);
  const { people } = await readAuthors(d.office.deps, d.planner, note?.briefId ?? "");
  expect(people.every(({ seatOf }) => seatOf === null || seatOf === "อบต.พนางตุง")).toBe(true);
});

test("[R3, R4, R6] a phone goes back to every slide of the check panel, not to the window alone", async () => {
  const request = await withSeat("CHECK");
  const shown = (await d.dialogues.screen(d.planner, d.sessionId)).slides;
  const phone = (await d.dialogues.seat(request))?.slides;
  expect(shown.map(({ id }) => id)).toEqual(expect.arrayContaining(["SOURCES", "DUPLICATES", "ALIGNMENT"]));
  expect(phone).toEqual(shown);
});
