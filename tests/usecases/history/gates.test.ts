import { expect, test } from "vitest";
import { moveProjects } from "../../../server/usecases/approval/moveProjects";
import { makeHistoryOffice, type HistoryOffice } from "./historyOffice";

async function move(world: HistoryOffice, from: "READY" | "KBJ_APPROVED", to: "READY" | "KBJ_APPROVED" | "SUBMITTED") {
  const { prisma } = world.deps.db;
  const cycle = await prisma.policyCycle.findFirstOrThrow({ select: { id: true, revision: true } });
  const step = { projectIds: [world.projectId], from, to, reason: "", documentNo: "1/2568", cycle };
  await prisma.$transaction((tx) => moveProjects(tx, world.deps, world.people.planner, step));
}

test("the committee's approval and the submission are gates: the brief of each project is kept as it was", async () => {
  const world = await makeHistoryOffice();
  await world.deps.db.prisma.project.update({ where: { id: world.projectId }, data: { state: "READY" } });
  await world.deps.collab.flushed(world.room);
  await move(world, "READY", "KBJ_APPROVED");
  await move(world, "KBJ_APPROVED", "READY");
  await move(world, "READY", "KBJ_APPROVED");
  await move(world, "KBJ_APPROVED", "SUBMITTED");
  const kept = await world.deps.db.prisma.docVersion.findMany({
    where: { room: world.room, kind: "GATE" },
    orderBy: { number: "asc" },
    select: { gate: true, hash: true, content: true },
  });
  expect(kept.map(({ gate }) => gate)).toEqual(["APPROVED", "APPROVED", "SUBMITTED"]);
  expect(new Set(kept.map(({ hash }) => hash)).size).toBe(1);
  expect(JSON.stringify(kept[0]?.content)).toContain("ขุดลอกร่องน้ำ");
  await world.close();
});
