import type { AgencyPlanKind, AgencyRow, AlignmentRelation } from "~/domain/localPlan/agencyAlignment";
import type { LocalPlan, LocalPlanRow } from "~/domain/localPlan/localPlan";
import type { Finding } from "~/domain/rules/finding";
import type { Tx } from "../client";

/** DRAFT: read and looked at; IN_USE: its rows must be linked; REMOVED: taken out, kept for the record. */
export type AgencyPlanState = "DRAFT" | "IN_USE" | "REMOVED";

/** An imported plan without its rows. Years are Buddhist-Era budget years. */
export type AgencyPlanHead = {
  id: string;
  areaCode: string;
  orgId: string;
  orgNameTh: string;
  kind: AgencyPlanKind;
  titleTh: string;
  fyFrom: number;
  fyTo: number;
  state: AgencyPlanState;
  fileName: string;
  createdAt: Date;
};

/** A link of a row as it stands. */
export type AgencyLink = { id: string; nodeId: string; relation: AlignmentRelation; reason: string };

/** An imported plan as it was read, with its rows' links by the rows' codes' order. */
export type StoredAgencyPlan = {
  head: AgencyPlanHead;
  content: LocalPlan;
  findings: Finding[];
  rows: (AgencyRow & { seq: number; links: AgencyLink[] })[];
};

const HEAD = {
  ...{ id: true, areaCode: true, orgId: true, kind: true, titleTh: true, fyFrom: true, fyTo: true, state: true },
  ...{ fileName: true, createdAt: true, org: { select: { nameTh: true } } },
} as const;

type HeadRow = Omit<AgencyPlanHead, "kind" | "state" | "orgNameTh"> & {
  kind: string;
  state: string;
  org: { nameTh: string };
};

function toHead({ org, kind, state, ...row }: HeadRow): AgencyPlanHead {
  return { ...row, orgNameTh: org.nameTh, kind: kind as AgencyPlanKind, state: state as AgencyPlanState };
}

/** What is stored of a plan that was read. */
export type NewAgencyPlan = Omit<AgencyPlanHead, "id" | "orgNameTh" | "state"> & {
  content: LocalPlan;
  findings: readonly Finding[];
  createdBy: string;
};

/** Rows of a plan in their printed order. */
export function rowsOf(content: LocalPlan): LocalPlanRow[] {
  return content.dimensions.flatMap(({ missions }) => missions.flatMap(({ rows }) => rows));
}

/** Stores a plan that was read, as a draft. Returns its id. */
export async function insertAgencyPlan(tx: Tx, { content, findings, ...head }: NewAgencyPlan): Promise<string> {
  const plan = { ...head, content: content as object, findings: findings as unknown as object[] };
  const { id } = await tx.agencyPlan.create({ data: plan, select: { id: true } });
  const rows = rowsOf(content).map(({ id: code, name: title }, seq) => ({ planId: id, seq, code, title }));
  await tx.agencyPlanRow.createMany({ data: rows });
  return id;
}

/** Most plans of a list. */
const MAX_PLANS = 500;

/** Plans of an area that are not removed, newest first, with their rows and live links. */
export async function listAgencyPlans(
  tx: Tx,
  areaCode: string,
): Promise<{ head: AgencyPlanHead; rows: AgencyRow[] }[]> {
  const plans = await tx.agencyPlan.findMany({
    where: { areaCode, state: { not: "REMOVED" } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: MAX_PLANS,
    select: { ...HEAD, rows: { select: ROW, orderBy: { seq: "asc" } } },
  });
  return plans.map(({ rows, ...head }) => ({ head: toHead(head), rows: rows.map(toRow) }));
}

const LIVE = { where: { removedAt: null }, orderBy: { createdAt: "asc" } } as const;
const ROW = { id: true, seq: true, code: true, title: true, links: LIVE } as const;

type RowRow = {
  id: string;
  seq: number;
  code: string;
  title: string;
  links: { id: string; nodeId: string; relation: string; reason: string }[];
};

function toRow({ id, seq, code, title, links }: RowRow): StoredAgencyPlan["rows"][number] {
  return {
    ...{ id, seq, code, title, nodeIds: links.map(({ nodeId }) => nodeId) },
    links: links.map((link) => ({
      ...{ id: link.id, nodeId: link.nodeId, reason: link.reason },
      relation: link.relation as AlignmentRelation,
    })),
  };
}

/** Where a plan belongs and how far it is, locked until the transaction ends; null when absent. */
export async function lockAgencyPlan(tx: Tx, id: string): Promise<AgencyPlanHead | null> {
  await tx.$queryRaw`select id from agency_plan where id = ${id}::uuid for update`;
  const row = await tx.agencyPlan.findUnique({ where: { id }, select: HEAD });
  return row && toHead(row);
}

/** A plan with everything that was read and linked; null when absent. */
export async function loadAgencyPlan(tx: Tx, id: string): Promise<StoredAgencyPlan | null> {
  const plan = await tx.agencyPlan.findUnique({
    where: { id },
    select: { ...HEAD, content: true, findings: true, rows: { select: ROW, orderBy: { seq: "asc" } } },
  });
  if (!plan) return null;
  const { content, findings, rows, ...head } = plan;
  return {
    ...{ head: toHead(head), rows: rows.map(toRow) },
    content: content as unknown as LocalPlan,
    findings: findings as unknown as Finding[],
  };
}
