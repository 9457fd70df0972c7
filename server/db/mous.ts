import { byOrder } from "~/collab/brief/order";
import type { CostItem } from "~/domain/brief/briefContent";
import type { ProjectObject } from "~/domain/access/projectRoles";
import type { PartnerRole, ProjectState } from "~/domain/brief/project";
import type { LaoKind, OrganizationType } from "~/domain/area/organization";
import type { MouObject } from "~/domain/access/acts";
import type { MouState } from "~/domain/mou/mouState";
import { transferSides, type MouType } from "~/domain/mou/parties";
import { storedAmount } from "~/domain/money/storedAmount";
import type { Prisma } from "../../prisma/generated/client";
import type { Tx } from "./client";
import { isoDayOrNull } from "./days";
import { loadParties, type MouPartyRecord } from "./mou/parties";

/** What people fill in; empty = the form prints dots. `signingDate` is an ISO date or null. */
export type MouFields = {
  operatingAgency: string;
  purposeShort: string;
  readyPlace: string;
  soundClause: string;
  governorName: string;
  transfereeSignerName: string;
  transfereeSignerPosition: string;
  witness1Name: string;
  witness1Position: string;
  witness2Name: string;
  witness2Position: string;
  signingDate: string | null;
};

/**
 * A memorandum with its project, its sides and what people filled in. `transferee` is null for a memorandum of co-operation,
 * whose sides are `parties` alone.
 */
export type MouRecord = {
  id: string;
  areaCode: string;
  fy: number;
  type: MouType;
  state: MouState;
  version: number;
  /** Of negotiation and approval, from 1. */
  round: number;
  supersedesId: string | null;
  projectId: string;
  projectCode: string;
  projectTitle: string;
  briefId: string;
  project: ProjectObject;
  transferee: { orgId: string; nameTh: string; type: OrganizationType; laoKind: LaoKind | null } | null;
  parties: MouPartyRecord[];
  fields: MouFields;
};

const withProject = { project: { include: { partners: true, brief: { select: { id: true, title: true } } } } } as const;

type MouRow = Prisma.MouGetPayload<{ include: typeof withProject }>;

/** One memorandum, or null: also when its project was removed. */
export async function loadMou(tx: Tx, id: string): Promise<MouRecord | null> {
  const row = await tx.mou.findUnique({ where: { id }, include: withProject });
  return row && row.project.removedAt === null ? ((await toRecords(tx, [row]))[0] ?? null) : null;
}

/** Like {@link loadMou}, its row locked until the transaction ends. */
export async function lockMou(tx: Tx, id: string): Promise<MouRecord | null> {
  await tx.$queryRaw`select id from mou where id = ${id}::uuid for update`;
  return loadMou(tx, id);
}

/** Memoranda of an area and year (B.E.), newest first. */
export async function listMous(tx: Tx, areaCode: string, fy: number): Promise<MouRecord[]> {
  const rows = await tx.mou.findMany({
    where: { areaCode, fy, project: { removedAt: null } },
    include: withProject,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return toRecords(tx, rows);
}

async function toRecords(tx: Tx, rows: readonly MouRow[]): Promise<MouRecord[]> {
  const orgs = await tx.organization.findMany({
    where: { id: { in: rows.flatMap((row) => row.transfereeOrgId ?? []) } },
  });
  const byId = new Map(orgs.map((org) => [org.id, org]));
  const areas = new Map(rows.map(({ id, areaCode }) => [id, areaCode]));
  const parties = await loadParties(tx, [...areas.keys()], (id) => areas.get(id) ?? "");
  return rows.flatMap((row) => {
    const org = byId.get(row.transfereeOrgId ?? "");
    if (!row.project.brief || (!org && row.type === "ASSET_TRANSFER")) return [];
    return {
      id: row.id,
      areaCode: row.areaCode,
      fy: row.fy,
      type: row.type as MouRecord["type"],
      state: row.state as MouState,
      version: row.version,
      round: row.round,
      supersedesId: row.supersedesId,
      projectId: row.projectId,
      projectCode: row.project.code,
      projectTitle: row.project.brief.title,
      briefId: row.project.brief.id,
      project: toProjectObject(row.project),
      transferee: org
        ? {
            orgId: org.id,
            nameTh: org.nameTh,
            type: org.type as OrganizationType,
            laoKind: org.laoKind as LaoKind | null,
          }
        : null,
      parties: parties.get(row.id) ?? [],
      fields: toFields(row),
    };
  });
}

/** A memorandum as policies are asked about it. */
export function mouObject({ project, state, transferee, parties }: MouRecord): MouObject {
  const sides = parties.map(({ no, role, orgId }) => ({ no, role, orgId }));
  return {
    ...project,
    mouState: state,
    sides: sides.length > 0 || !transferee ? sides : transferSides(transferee.orgId),
  };
}

/** A project row with its partners. */
export type ProjectRow = Omit<MouRow["project"], "brief">;

/** What policies ask about a project row. */
export function toProjectObject({ areaCode, state, leadOrgId, closedItems, partners }: ProjectRow): ProjectObject {
  return {
    areaCode,
    state: state as ProjectState,
    leadOrgId,
    closedItems,
    partners: partners.map(({ orgId, role }) => ({ orgId, role: role as PartnerRole })),
  };
}

function toFields(row: MouRow): MouFields {
  const { operatingAgency, purposeShort, readyPlace, soundClause, governorName } = row;
  const { transfereeSignerName, transfereeSignerPosition } = row;
  const { witness1Name, witness1Position, witness2Name, witness2Position } = row;
  return {
    operatingAgency,
    purposeShort,
    readyPlace,
    soundClause,
    governorName,
    transfereeSignerName,
    transfereeSignerPosition,
    witness1Name,
    witness1Position,
    witness2Name,
    witness2Position,
    signingDate: isoDayOrNull(row.signingDate),
  };
}

/** Cost items of a brief that are assets, as projected, in the brief's order. */
export async function loadAssets(tx: Tx, briefId: string): Promise<CostItem[]> {
  const rows = await tx.briefCostItem.findMany({ where: { briefId, isAsset: true } });
  const items = rows.map(({ sort, unitPriceSatang, amountSatang, category, ...row }) => ({
    ...row,
    order: sort,
    category: category as CostItem["category"],
    unitPrice: unitPriceSatang === null ? null : storedAmount(unitPriceSatang),
    amount: amountSatang === null ? null : storedAmount(amountSatang),
  }));
  return items.sort(byOrder);
}
