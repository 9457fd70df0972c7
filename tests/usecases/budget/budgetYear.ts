import { randomUUID } from "node:crypto";
import type { FundSource } from "~/domain/brief/briefContent";
import type { ProjectKind, ProjectState } from "~/domain/brief/project";
import type { Actor } from "~/domain/access/actor";
import type { Db } from "../../../server/db/client";
import { makeOffice, type Office } from "../../support/office";

/** A project as a test states it; `money` in satang of FY2568 unless `fy` says otherwise. */
export type ProjectRow = {
  code: string;
  kind?: ProjectKind;
  rank?: number | null;
  state?: ProjectState;
  leadOrgId?: string;
  partnerOrgIds?: string[];
  money?: { source: FundSource; amount: bigint; fy?: number; orgId?: string | null }[];
  areaCode?: string;
  fy?: number;
};

/** Phatthalung FY2568 with a planner, two agencies and whatever projects and frame a test puts there. */
export type BudgetYear = {
  office: Office;
  planner: Actor;
  second: Actor;
  agri: Actor;
  agriOrgId: string;
  setFrame(amount: bigint, areaCode?: string): Promise<void>;
  project(row: ProjectRow): Promise<{ projectId: string; briefId: string }>;
  /** Writes the amount of a project's first own line, as a commit of its document would. */
  setOwn(briefId: string, amount: bigint): Promise<void>;
  ranks(): Promise<Record<string, number | null>>;
};

async function insertBrief(db: Db, projectId: string, { code, money = [], fy = 2568 }: ProjectRow): Promise<string> {
  const briefId = randomUUID();
  await db.prisma.brief.create({
    data: {
      id: briefId,
      projectId,
      title: `โครงการ ${code}`,
      content: {},
      completeItems: 4,
      funding: {
        create: money.map((line, index) => ({
          id: `f${index}`,
          fy: line.fy ?? fy,
          sort: `a${index}`,
          activityId: "a1",
          orgId: line.orgId === undefined ? randomUUID() : line.orgId,
          source: line.source,
          commitment: "PLEDGED",
          amountSatang: line.amount,
          docSeq: 1n,
        })),
      },
    },
  });
  return briefId;
}

/** Makes the year on a test database. */
export async function makeBudgetYear(db: Db, environment: Record<string, string> = {}): Promise<BudgetYear> {
  const office = await makeOffice(db, environment);
  const provinceOrg = await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดพัทลุง");
  const agriOrgId = await office.organization("LINE_AGENCY", "สำนักงานเกษตรจังหวัดพัทลุง");
  const planner = await office.person("planner", provinceOrg, "PLANNER");
  const second = await office.person("second", provinceOrg, "PLANNER");
  const agri = await office.person("agri", agriOrgId, "EDITOR");
  const at = office.clock.now();
  const project = async (row: ProjectRow) => {
    const { code, kind = "OTHER", rank = null, state = "BRIEF_DRAFT", leadOrgId, areaCode = "93", fy = 2568 } = row;
    const orgs = [
      ...(leadOrgId ? [{ orgId: leadOrgId, role: "LEAD", addedAt: at }] : []),
      ...(row.partnerOrgIds ?? []).map((orgId) => ({ orgId, role: "PARTNER", addedAt: at })),
    ];
    const { id } = await db.prisma.project.create({
      data: {
        ...{ areaCode, fy, code, kind, rank, state, createdAt: at, updatedAt: at },
        leadOrgId: leadOrgId ?? null,
        partners: { create: orgs },
      },
    });
    return { projectId: id, briefId: await insertBrief(db, id, row) };
  };
  const setFrame = async (amountSatang: bigint, areaCode = "93") => {
    const key = { areaCode, fy: 2568 };
    await db.prisma.budgetFrame.upsert({
      where: { areaCode_fy: key },
      create: { ...key, amountSatang, setAt: at },
      update: { amountSatang },
    });
  };
  const setOwn = async (briefId: string, amountSatang: bigint) => {
    await db.prisma.briefFunding.update({
      where: { briefId_id_fy: { briefId, id: "f0", fy: 2568 } },
      data: { amountSatang },
    });
  };
  const ranks = async () => {
    const rows = await db.prisma.project.findMany({ where: { areaCode: "93", fy: 2568 }, orderBy: { code: "asc" } });
    return Object.fromEntries(rows.map(({ code, rank }) => [code, rank === null ? null : Number(rank)]));
  };
  return { office, planner, second, agri, agriOrgId, setFrame, project, setOwn, ranks };
}

/** Own money of a province in FY2568. */
export const own = (amount: bigint) => [{ source: "PROVINCE" as const, amount }];
