import { createHash } from "node:crypto";
import type { AreaKind } from "~/domain/area/areaCode";
import type { ProjectKind, ProjectState } from "~/domain/brief/project";
import type { WindowProposal } from "~/domain/budget/windowResult";
import type { Tx } from "../client";

/** A project that spends the area's own money of the year, as the window reads it. */
export type StoredProposal = WindowProposal & { code: string; title: string; briefId: string; state: ProjectState };

/** What the window of an area and year is computed from, all of one moment of the database; amounts in satang. */
export type WindowReading = {
  areaKind: AreaKind;
  /** Null when no frame was announced. */
  frameSatang: bigint | null;
  adminCostSatang: bigint;
  /** In order of rank, then code; projects without the area's own money are left out. */
  proposals: StoredProposal[];
  orderVersion: string;
};

type Row = {
  area_kind: string;
  frame: bigint | null;
  admin_cost: bigint | null;
  id: string | null;
  brief_id: string | null;
  code: string | null;
  title: string | null;
  kind: string | null;
  state: string | null;
  rank: string | null;
  own: string | null;
};

/** Names an order: whoever ranks says which one was seen. Equal orders of the same projects have equal versions. */
export function orderVersionOf(proposals: readonly { id: string; rank: number | null }[]): string {
  const lines = proposals.map(({ id, rank }) => `${id}:${rank ?? ""}`).sort();
  return createHash("sha256").update(lines.join("\n")).digest("base64url").slice(0, 16);
}

function toProposal(row: Row): StoredProposal[] {
  const amountSatang = BigInt(row.own ?? "0");
  if (row.id === null || amountSatang <= 0n) return [];
  return [
    {
      id: row.id,
      briefId: row.brief_id ?? "",
      code: row.code ?? "",
      title: row.title ?? "",
      kind: (row.kind ?? "UNDECIDED") as ProjectKind,
      state: (row.state ?? "BRIEF_DRAFT") as ProjectState,
      rank: row.rank === null ? null : Number(row.rank),
      amountSatang,
    },
  ];
}

/**
 * [R1] Reads frame and proposals of an area and budget year (B.E.) in one statement, so that the figures belong to one
 * moment: of every project that was not removed, whoever owns it, the money whose source is the area's own budget
 * (PROVINCE of a province, CLUSTER of a cluster) in that year alone. Null when the area is unknown.
 */
export async function readWindow(tx: Tx, areaCode: string, fy: number): Promise<WindowReading | null> {
  const rows = await tx.$queryRaw<Row[]>`
    select a.kind as area_kind, f.amount_satang as frame, f.admin_cost_satang as admin_cost,
           p.id::text as id, b.id::text as brief_id, p.code, b.title, p.kind, p.state, p.rank::text as rank,
           own.amount::text as own
    from area a
    left join budget_frame f on f.area_code = a.code and f.fy = ${fy}
    left join project p on p.area_code = a.code and p.fy = ${fy} and p.removed_at is null
    left join brief b on b.project_id = p.id
    left join (
      select line.brief_id, sum(line.amount_satang) as amount
      from brief_funding line
      join brief of_line on of_line.id = line.brief_id
      join project owner on owner.id = of_line.project_id
      join area place on place.code = owner.area_code
      where place.code = ${areaCode} and owner.fy = ${fy} and line.fy = ${fy}
        and line.source = case place.kind when 'CLUSTER' then 'CLUSTER' else 'PROVINCE' end
      group by line.brief_id
    ) own on own.brief_id = b.id
    where a.code = ${areaCode}
    order by p.rank nulls last, p.code`;
  const [first] = rows;
  if (!first) return null;
  const proposals = rows.flatMap(toProposal);
  return {
    areaKind: first.area_kind as AreaKind,
    frameSatang: first.frame !== null && first.frame > 0n ? first.frame : null,
    adminCostSatang: first.admin_cost ?? 0n,
    proposals,
    orderVersion: orderVersionOf(proposals),
  };
}

/** Holds back every other change of the order of an area and year until the transaction ends. */
export async function lockOrder(tx: Tx, areaCode: string, fy: number): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`order/${areaCode}/${fy}`}))`;
}
