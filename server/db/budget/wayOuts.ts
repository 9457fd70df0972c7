import { z } from "zod";
import type { LineCut, OwnLine } from "~/domain/budget/straddler/cutLines";
import type { MoneyWay } from "~/domain/budget/straddler/triedCuts";
import type { FundSource } from "~/domain/brief/briefContent";
import type { Tx } from "../client";

/** A way out as it was applied; amounts in satang. */
export type StoredWayOut = {
  id: string;
  areaCode: string;
  fy: number;
  projectId: string;
  way: MoneyWay;
  reducedSatang: bigint;
  lines: LineCut[];
  laterProjectId: string | null;
  byUserId: string;
  at: Date;
  undoneAt: Date | null;
};

const amount = z.string().regex(/^\d+$/).transform(BigInt);
const linesSchema = z.array(z.object({ lineId: z.string(), beforeSatang: amount, afterSatang: amount }));

type Row = Omit<StoredWayOut, "way" | "lines"> & { way: string; lines: unknown };

function toWayOut(row: Row): StoredWayOut {
  const { id, areaCode, fy, projectId, reducedSatang, laterProjectId, byUserId, at, undoneAt } = row;
  const lines = linesSchema.parse(row.lines);
  const way = row.way as MoneyWay;
  return { id, areaCode, fy, projectId, way, reducedSatang, lines, laterProjectId, byUserId, at, undoneAt };
}

/** Keeps a way out as it is applied. Returns its id. */
export async function insertWayOut(tx: Tx, given: Omit<StoredWayOut, "id" | "undoneAt">): Promise<string> {
  const lines = given.lines.map(({ lineId, beforeSatang, afterSatang }) => ({
    lineId,
    beforeSatang: String(beforeSatang),
    afterSatang: String(afterSatang),
  }));
  const { id } = await tx.wayOut.create({ data: { ...given, lines } });
  return id;
}

/** One way out; null when it is absent. `lock` holds its row until the transaction ends. */
export async function loadWayOut(tx: Tx, id: string, lock = false): Promise<StoredWayOut | null> {
  if (lock) await tx.$queryRaw`select id from way_out where id = ${id}::uuid for update`;
  const row = await tx.wayOut.findUnique({ where: { id } });
  return row && toWayOut(row);
}

/** Marks a way out as taken back. */
export async function closeWayOut(tx: Tx, id: string, undoneBy: string, undoneAt: Date): Promise<void> {
  await tx.wayOut.update({ where: { id }, data: { undoneBy, undoneAt } });
}

/** Most ways out that a page lists. */
const MAX_LISTED = 100;

/** The ways out in force that concern a year: its own, newest first, and those whose later phase lies in it. */
export async function loadWayOuts(tx: Tx, areaCode: string, fy: number): Promise<StoredWayOut[]> {
  const later = await tx.wayOut.findMany({
    where: { areaCode, undoneAt: null, laterProjectId: { not: null }, fy: { lt: fy } },
    orderBy: { at: "desc" },
    take: MAX_LISTED,
  });
  const here = await tx.project.findMany({
    where: { id: { in: later.flatMap(({ laterProjectId }) => laterProjectId ?? []) }, fy },
    select: { id: true },
  });
  const ids = new Set(here.map(({ id }) => id));
  const own = await tx.wayOut.findMany({
    where: { areaCode, fy, undoneAt: null },
    orderBy: { at: "desc" },
    take: MAX_LISTED,
  });
  return [...own, ...later.filter(({ laterProjectId }) => ids.has(laterProjectId ?? ""))].map(toWayOut);
}

/** The funding lines of a brief that spend this source in this year, in the order of the form. */
export async function loadOwnLines(tx: Tx, briefId: string, fy: number, source: FundSource): Promise<OwnLine[]> {
  const rows = await tx.$queryRaw<{ id: string; activity: string | null; org: string | null; amount: bigint }[]>`
    select f.id, a.title as activity, o.short_name_th as org, f.amount_satang as amount
    from brief_funding f
    left join brief_activity a on a.brief_id = f.brief_id and a.id = f.activity_id
    left join organization o on o.id::text = f.org_id
    where f.brief_id = ${briefId}::uuid and f.fy = ${fy} and f.source = ${source} and f.amount_satang > 0
    order by a.sort, f.sort, f.id
    limit 500`;
  return rows.map(({ id, activity, org, amount: amountSatang }) => ({
    lineId: id,
    activity: activity ?? "",
    orgName: org,
    amountSatang,
  }));
}
