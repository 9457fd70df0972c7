import { beforeEach, expect, test } from "vitest";
import { AppError } from "../../../server/errors";
import { makeDialogueOffice, type DialogueOffice } from "./dialogueOffice";

let d: DialogueOffice;
beforeEach(async () => {
  d = await makeDialogueOffice();
});

const prisma = () => d.office.deps.db.prisma;
const joinId = (n: number) => `${n}`.padStart(22, "j");

/** Somebody at the door, as the form sends it. */
async function atTheDoor() {
  await d.go("LOBBY");
  const { ticket } = await d.dialogues.findByCode(await d.code(), "10.0.0.1");
  return (n: number, more: Partial<{ name: string; orgId: string; orgName: string; sector: string }> = {}) => {
    const who = { name: `คนที่ ${n}`, position: "", orgId: d.orgs.tao, orgName: "", sector: "" };
    const asked = d.dialogues.takeSeat(null, { ticket, joinId: joinId(n), ...who, ...more });
    return asked.then(
      () => "seated",
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
  };
}

test("seventy people press in the same moment: each has one seat, in few transactions, and one's fault is nobody else's", async () => {
  const come = await atTheDoor();
  d.topics.length = 0;
  const people = Array.from({ length: 70 }, (_, n) => come(n));
  const odd = [
    come(100, { name: "" }),
    come(101, { orgId: crypto.randomUUID() }),
    come(102, { orgId: "", orgName: "กลุ่มใหม่", sector: "NOBODY" }),
    come(103, { orgId: "", orgName: "กลุ่มใหม่", sector: "CIVIL" }),
    come(104, { orgId: "", orgName: " อบต.พนางตุง ", sector: "CIVIL" }),
    // the same person with another phone
    come(105, { name: "นาย คนที่ 3" }),
  ];
  expect(new Set(await Promise.all(people))).toEqual(new Set(["seated"]));
  expect(await Promise.all(odd)).toEqual(["badInput", "badInput", "badInput", "seated", "seated", "seatTaken"]);
  expect(await prisma().dialogueSeat.count()).toBe(72);
  const listed = await prisma().dialogueSeat.findFirst({ where: { joinId: joinId(104) } });
  expect(listed?.orgId).toBe(d.orgs.tao);
  // facilitators hear of all of them, but not seventy times
  const told = d.topics.filter((topic) => topic.startsWith("session-desk/")).length;
  expect(told).toBeGreaterThan(0);
  expect(told).toBeLessThan(20);
});

test("a freed seat goes to one of two phones that want it in the same moment", async () => {
  const come = await atTheDoor();
  await come(1);
  const [seat] = (await d.dialogues.run(d.planner, d.sessionId)).seats;
  await d.dialogues.steer(d.planner, d.sessionId, { intent: "release", seatId: seat?.id ?? "" });
  const name = "คนที่ 1";
  const answers = await Promise.all([come(2, { name }), come(3, { name }), come(2, { name })]);
  expect(answers).toEqual(["seated", "seatTaken", "seated"]);
  expect(await prisma().dialogueSeat.count()).toBe(1);
});

test("late people are dealt to the emptiest tables", async () => {
  const come = await atTheDoor();
  await Promise.all(Array.from({ length: 14 }, (_, n) => come(n)));
  await d.dialogues.steer(d.planner, d.sessionId, { intent: "tables" });
  await Promise.all(Array.from({ length: 7 }, (_, n) => come(50 + n)));
  const rows = await prisma().dialogueSeat.groupBy({ by: ["tableNumber"], _count: true });
  expect(rows.map(({ _count }) => _count).sort()).toEqual([7, 7, 7]);
});
