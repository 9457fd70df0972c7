import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { loadBriefProject, projectObject } from "../../../server/db/briefs";
import { approvalUseCases } from "../../../server/usecases/approval/approvalUseCases";
import { areaUseCases } from "../../../server/usecases/area/areaUseCases";
import { budgetUseCases } from "../../../server/usecases/budget/budgetUseCases";
import { searchUseCases } from "../../../server/usecases/search/searchUseCases";
import { testDatabase } from "../../support/database";
import { makeBudgetYear, own, type BudgetYear } from "../budget/budgetYear";

const CLUSTER = { areaCode: "S-G", fy: 2568 };
const GULF = ["80", "84", "86", "90", "93"];
let year: BudgetYear;
let admin: Actor;
let areas: ReturnType<typeof areaUseCases>;

beforeEach(async () => {
  year = await makeBudgetYear(await testDatabase());
  admin = await year.office.person("admin", null, "EDITOR", true);
  areas = areaUseCases(year.office.deps);
});

const again = async (who: Actor): Promise<Actor> => {
  const actor = await year.office.actor(who.userId);
  if (!actor) throw new Error("the person has no account");
  return actor;
};
const gulf = (change: Partial<Parameters<typeof areas.saveCluster>[1]> = {}) =>
  areas.saveCluster(admin, {
    ...{ code: "S-G", nameTh: "กลุ่มจังหวัดภาคใต้ฝั่งอ่าวไทย", nameEn: "Southern, Gulf of Thailand" },
    ...{ memberCodes: GULF, headAreaCode: "90" },
    ...change,
  });

/** The cluster plans here: its planner, the governor of its head (Songkhla) and of a member (Phatthalung). */
async function openCluster() {
  await gulf();
  const { orgId } = await areas.open(admin, "S-G");
  const songkhla = await year.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสงขลา", "90");
  const office = await year.office.organization("PROVINCE_OFFICE", "จวนผู้ว่าฯ พัทลุง");
  return {
    planner: await year.office.person("clusterPlanner", orgId, "PLANNER"),
    head: await year.office.person("head", songkhla, "GOVERNOR"),
    governor: await year.office.person("governor93", office, "GOVERNOR"),
    songkhlaPlanner: await year.office.person("planner90", songkhla, "PLANNER"),
  };
}

describe("the administrator", () => {
  test("opens a second province with its office; nobody else sees the page", async () => {
    await expect(areas.manage(year.planner)).rejects.toMatchObject({ code: "notFound" });
    await expect(areas.open(year.planner, "80")).rejects.toMatchObject({ code: "notFound" });
    await expect(areas.open(admin, "00")).rejects.toMatchObject({ code: "notFound" });
    const { orgId } = await areas.open(admin, "80");
    expect(orgId).not.toBeNull();
    expect(await areas.open(admin, "80")).toEqual({ orgId: null });
    const open = (await areas.manage(admin)).filter(({ active }) => active);
    expect(open.map(({ code, organizations }) => [code, organizations])).toEqual([
      ["80", 1],
      ["93", 2],
    ]);
    expect((await year.office.auditActions()).filter((action) => action === "area.opened")).toHaveLength(1);
  });

  test("names a cluster, its provinces and its head; a province belongs to one", async () => {
    await expect(gulf({ code: "93" })).rejects.toMatchObject({ code: "badInput" });
    await expect(gulf({ memberCodes: ["90"] })).rejects.toMatchObject({ code: "badInput" });
    await expect(gulf({ memberCodes: ["90", "S-A"] })).rejects.toMatchObject({ code: "badInput" });
    await expect(gulf({ headAreaCode: "91" })).rejects.toMatchObject({
      code: "badInput",
      details: { field: "headAreaCode" },
    });
    await gulf();
    await gulf({ code: "NEW-1", nameTh: "ทดลอง", memberCodes: ["90", "93"], headAreaCode: "93" });
    const all = await areas.manage(admin);
    const members = (cluster: string) =>
      all.filter(({ clusterCode }) => clusterCode === cluster).map(({ code }) => code);
    expect(members("S-G")).toEqual(["80", "84", "86"]);
    expect(members("NEW-1")).toEqual(["90", "93"]);
    expect(all.find(({ code }) => code === "S-G")).toMatchObject({ nameTh: "ภาคใต้ฝั่งอ่าวไทย", headAreaCode: null });
    // whoever works in a province whose cluster changed is judged anew at once
    expect(year.office.accessEvents).toContainEqual({ orgId: year.agriOrgId });
  });
});

describe("[R1] the window of a cluster", () => {
  test("has its own frame and counts the cluster's money only", async () => {
    const { planner } = await openCluster();
    await areas.setFrame(planner, "S-G", 2568, { amount: "100", adminCost: "", announcedRef: "ว 1" });
    await year.setFrame(500_00n);
    await year.project({
      ...{ code: "S-G-2568-001", areaCode: "S-G", rank: 1, kind: "KEY" },
      money: [
        { source: "CLUSTER", amount: 160_00n },
        { source: "PROVINCE", amount: 999_00n },
      ],
    });
    await year.project({ code: "P", rank: 1, money: [...own(700_00n), { source: "CLUSTER", amount: 5_00n }] });
    const { summary } = await budgetUseCases(year.office.deps).checkWindow(planner, "S-G", 2568);
    expect(summary).toMatchObject({ frameSatang: 100_00n, proposedSatang: 160_00n, verdict: "WITHIN" });
    const province = await budgetUseCases(year.office.deps).checkWindow(year.planner, "93", 2568);
    expect(province.summary).toMatchObject({ frameSatang: 500_00n, proposedSatang: 700_00n, verdict: "BELOW_MIN" });
  });
});

describe("who may do what in a cluster", () => {
  test("its planner plans; only the governor who heads it decides; member provinces read", async () => {
    const { planner, head, governor, songkhlaPlanner } = await openCluster();
    const agri = await again(year.agri);
    const at = { areaCode: "S-G" };
    const able = (act: "area.read" | "frame.set" | "approval.decide" | "approval.submit") =>
      Object.entries({ planner, head, governor, songkhlaPlanner, agri }).flatMap(([name, who]) =>
        may(who, act, at) ? [name] : [],
      );
    expect(able("area.read")).toEqual(["planner", "head", "governor", "songkhlaPlanner", "agri"]);
    expect(able("frame.set")).toEqual(["planner"]);
    expect(able("approval.submit")).toEqual(["planner"]);
    expect(able("approval.decide")).toEqual(["head"]);
  });

  test("an organisation of a member province leads and takes part; it writes only where it is named", async () => {
    const { planner } = await openCluster();
    const agri = await again(year.agri);
    const named = await year.project({ code: "S-G-2568-001", areaCode: "S-G", partnerOrgIds: [year.agriOrgId] });
    const other = await year.project({ code: "S-G-2568-002", areaCode: "S-G" });
    const writes = async (briefId: string, who: Actor) => {
      const project = await loadBriefProject(year.office.deps.db.prisma, briefId);
      return project !== null && may(who, "brief.write", projectObject(project));
    };
    expect(await writes(named.briefId, agri)).toBe(true);
    expect(await writes(other.briefId, agri)).toBe(false);
    expect(await writes(other.briefId, await again(year.planner))).toBe(false);
    expect(await writes(other.briefId, planner)).toBe(true);
  });

  test("the places of a person: own areas and the cluster, once it plans here; nothing else", async () => {
    await gulf();
    const codes = async (who: Actor) => [
      ...new Set((await areas.listPlaces(await again(who))).map(({ areaCode }) => areaCode)),
    ];
    expect(await codes(year.agri)).toEqual(["93"]);
    await areas.open(admin, "S-G");
    await areas.open(admin, "80");
    expect(await codes(year.agri)).toEqual(["93", "S-G"]);
    expect((await areas.list(await again(year.agri))).map(({ code, kind }) => [code, kind])).toEqual([
      ["93", "PROVINCE"],
      ["S-G", "CLUSTER"],
    ]);
    expect(await codes(admin)).toEqual(["80", "93", "S-G"]);
  });
});

describe("separation: for a person of Phatthalung nothing of Songkhla exists, though both are of one cluster", () => {
  test("pages, ranking, approval, search", async () => {
    const { songkhlaPlanner } = await openCluster();
    await areas.open(admin, "90");
    const there = await year.project({ code: "90-2568-001", areaCode: "90", money: own(1_00n) });
    const { deps } = year.office;
    const [planner, agri] = [await again(year.planner), await again(year.agri)];
    for (const who of [planner, agri]) {
      await expect(areas.openYear(who, "90", 2568)).rejects.toMatchObject({ code: "notFound" });
      await expect(approvalUseCases(deps).open(who, { areaCode: "90", fy: 2568 })).rejects.toMatchObject({
        code: "notFound",
      });
      await expect(budgetUseCases(deps).checkWindow(who, "90", 2568)).rejects.toMatchObject({ code: "notFound" });
      expect(await searchUseCases(deps).all(who, "90-2568-001")).toEqual([]);
      const project = await loadBriefProject(deps.db.prisma, there.briefId);
      expect(project && may(who, "brief.read", projectObject(project))).toBe(false);
    }
    expect(await searchUseCases(deps).all(songkhlaPlanner, "90-2568-001")).toHaveLength(1);
    // and the way round: a cluster's own people have no right in its provinces
    const clusterOnly = await year.office.actor(
      (await deps.db.prisma.user.findFirstOrThrow({ where: { nameTh: "clusterPlanner" } })).id,
    );
    expect(clusterOnly && may(clusterOnly, "area.read", { areaCode: "93" })).toBe(false);
    await expect(areas.openYear(songkhlaPlanner, CLUSTER.areaCode, CLUSTER.fy)).resolves.toBeDefined();
  });
});
