import { beforeAll, describe, expect, test } from "vitest";
import { moneyFlow } from "~/domain/plan/money/moneyFlow";
import { computeWindow } from "../../../server/usecases/budget/computeWindow";
import { makeLink } from "../../factories/planRows";
import { makeProject } from "../../factories/projectRows";
import { makePlanOffice, type PlanOffice } from "./planOffice";

let desk: PlanOffice;

beforeAll(async () => {
  desk = await makePlanOffice();
  const { db, orgs, programme } = desk;
  const linked = await makeProject(db, {
    ...{ code: "P1", kind: "KEY", leadOrgId: orgs.agri, state: "BRIEF_REVIEW" },
    money: [
      { source: "PROVINCE", amount: 700n },
      { source: "PROVINCE", amount: 50n, fy: 2569 },
      { source: "LOCAL", amount: 2n ** 50n },
    ],
  });
  await makeLink(db, linked.projectId, programme);
  await makeProject(db, { code: "P2", money: [{ source: "PROVINCE", amount: 33n }], state: "BRIEF_REVIEW" });
  await makeProject(db, { code: "P3", money: [{ source: "PROVINCE", amount: 9_999n }], removed: true });
  await makeProject(db, { code: "P4", leadOrgId: orgs.tao, state: "IDEA", money: [{ source: "LOCAL", amount: 5n }] });
});

const flowOf = async (who: keyof PlanOffice["people"]) => {
  const { graph, projects } = await desk.plans.money(desk.people[who], "93", 2568);
  const funds = projects.flatMap(({ projectId, funds: of }) => of.map((fund) => ({ projectId, ...fund })));
  return moneyFlow(graph, funds);
};

describe("money of the plan", () => {
  test("[R1] the area's own money is what the window counts, and nothing unlinked is lost", async () => {
    const { paths, total } = await flowOf("planner");
    expect(total).toBe(700n + 2n ** 50n + 33n + 5n);
    const own = paths.filter(({ source }) => source === "PROVINCE");
    const window = await computeWindow(desk.office.deps, "93", 2568);
    expect(own.reduce((sum, { amount }) => sum + amount, 0n)).toBe(window?.result.proposedSatang);
    expect(own).toContainEqual(expect.objectContaining({ issue: desk.issue, goal: desk.goal, amount: 700n }));
    expect(own).toContainEqual(expect.objectContaining({ issue: "NONE", goal: "NONE", amount: 33n }));
  });

  test("[S60] an idea of another agency is in no sum of somebody who may not read it", async () => {
    expect((await flowOf("observer")).total).toBe(700n + 2n ** 50n + 33n);
  });

  test("another province's plan is not there", async () => {
    await expect(flowOf("elsewhere")).rejects.toMatchObject({ code: "notFound" });
  });
});
