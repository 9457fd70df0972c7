import { randomUUID } from "node:crypto";
import type { FundSource } from "~/domain/brief/briefContent";
import type { ProjectKind, ProjectState } from "~/domain/brief/project";
import type { Db } from "../../server/db/client";

/** An asset or other cost item of a brief; amounts in satang. */
export type CostItemRow = {
  id: string;
  description?: string;
  quantity?: string;
  unit?: string;
  unitPrice?: bigint | null;
  amount?: bigint | null;
  isAsset?: boolean;
  receiverOrgId?: string | null;
};

/** A project with the projected rows of its brief, as a test states them; amounts in satang. */
export type ProjectRows = {
  code: string;
  title?: string;
  areaCode?: string;
  fy?: number;
  kind?: ProjectKind;
  rank?: number | null;
  state?: ProjectState;
  leadOrgId?: string | null;
  partnerOrgIds?: readonly string[];
  removed?: boolean;
  programmeNodeId?: string;
  guidelineNodeId?: string;
  issueNodeId?: string;
  objectives?: string;
  money?: readonly { source: FundSource; amount: bigint; fy?: number }[];
  costItems?: readonly CostItemRow[];
};

const AT = new Date("2025-03-01T00:00:00Z");

/** Writes a project and the projection of its brief, as a commit of its document would. */
export async function makeProject(db: Db, rows: ProjectRows): Promise<{ projectId: string; briefId: string }> {
  const { code, areaCode = "93", fy = 2568, kind = "OTHER", rank = null, state = "BRIEF_DRAFT" } = rows;
  const { leadOrgId = null, partnerOrgIds = [] } = rows;
  const { id: projectId } = await db.prisma.project.create({
    data: {
      ...{ areaCode, fy, code, kind, rank, state, leadOrgId, createdAt: AT, updatedAt: AT },
      removedAt: rows.removed ? AT : null,
      partners: {
        create: [
          ...(leadOrgId ? [{ orgId: leadOrgId, role: "LEAD", addedAt: AT }] : []),
          ...partnerOrgIds.map((orgId) => ({ orgId, role: "PARTNER", addedAt: AT })),
        ],
      },
    },
  });
  return { projectId, briefId: await insertBrief(db, projectId, fy, rows) };
}

async function insertBrief(db: Db, projectId: string, fy: number, rows: ProjectRows): Promise<string> {
  const { code, title = `โครงการ ${code}`, objectives = "", money = [], costItems = [] } = rows;
  const id = randomUUID();
  await db.prisma.brief.create({
    data: {
      id,
      projectId,
      title,
      content: { title, objectives },
      programmeNodeId: rows.programmeNodeId ?? null,
      guidelineNodeId: rows.guidelineNodeId ?? null,
      issueNodeId: rows.issueNodeId ?? null,
      funding: { create: money.map((line, at) => fundingRow(line, at, fy)) },
      costItems: { create: costItems.map(costItemRow) },
    },
  });
  return id;
}

function fundingRow({ source, amount, fy }: NonNullable<ProjectRows["money"]>[number], at: number, year: number) {
  const line = { id: `f${at}`, sort: `a${at}`, activityId: "a1", orgId: randomUUID(), source, commitment: "PLEDGED" };
  return { ...line, fy: fy ?? year, amountSatang: amount, docSeq: 1n };
}

function costItemRow(item: CostItemRow, at: number) {
  const { id, description = `รายการ ${id}`, quantity = "1", unit = "ชุด", unitPrice = null, amount = null } = item;
  return {
    ...{ id, description, quantity, unit, isAsset: item.isAsset ?? true, receiverOrgId: item.receiverOrgId ?? null },
    ...{ sort: `a${at}`, activityId: "a1", category: "EQUIPMENT", docSeq: 1n },
    unitPriceSatang: unitPrice,
    amountSatang: amount,
  };
}
