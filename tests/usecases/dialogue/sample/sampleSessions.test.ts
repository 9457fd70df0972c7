import { expect, test } from "vitest";
import { dialogueUseCases } from "../../../../server/usecases/dialogue/dialogueUseCases";
import { makeDocumentYear } from "../../documents/documentYear";

const year = await makeDocumentYear();

test("the sample holds one session with signed minutes and one for next Monday; neither changes a project", async () => {
  const { prisma } = year.deps.db;
  const planner = await year.person("planner");
  const dialogues = dialogueUseCases(year.deps);
  const { sessions } = await dialogues.list(planner, "93", 2568);
  expect(sessions.map(({ state, people }) => [state, people])).toEqual([
    ["PLANNED", 0],
    ["MINUTES_SIGNED", 8],
  ]);
  const origin = { href: "http://127.0.0.1:3000", reachable: false };
  const [planned, held] = await Promise.all(sessions.map(({ id }) => dialogues.open(planner, id, origin.href)));
  expect(planned?.outcome.items).toHaveLength(4);
  expect(planned?.organizations.filter(({ invited }) => invited)).toHaveLength(12);
  const outcome = held?.outcome;
  expect(outcome?.present).toMatchObject({ people: 8, organizations: 8, met: true });
  expect(outcome?.clusters.map(({ cards }) => cards.length)).toEqual([4, 4, 2]);
  expect(outcome?.dots?.map(({ persons }) => persons)).toEqual([9, 9, 6]);
  expect(outcome?.rankers).toEqual({ persons: 8, organizations: 8 });
  expect(outcome?.consents?.map(({ counts }) => counts.OBJECT)).toEqual([0, 0, 1]);
  expect(outcome?.pledges.map(({ applied }) => applied)).toEqual([false, false, false]);
  expect(outcome?.duties.map(({ accepted }) => accepted)).toEqual([true, true, false]);
  expect(held?.minutes?.signedBy).not.toBeNull();
  // what other tests and people count is as it was before the sample had sessions
  expect(await prisma.project.count({ where: { fy: 2568 } })).toBe(25);
  expect(await prisma.notification.count()).toBe(0);
  expect(await prisma.briefFunding.count({ where: { commitment: "PLEDGED", brief: { project: { fy: 2568 } } } })).toBe(
    await prisma.briefFunding.count({ where: { source: { not: "PROVINCE" }, brief: { project: { fy: 2568 } } } }),
  );
  expect(await prisma.docVersion.count({ where: { gate: { in: ["BEFORE_SESSION", "AFTER_SESSION"] } } })).toBe(0);
});
