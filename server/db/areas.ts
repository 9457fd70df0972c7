import type { AreaKind } from "~/domain/area/areaCode";
import type { Tx } from "./client";

/** A province or cluster with its profile. `active` = somebody plans here. */
export type AreaView = {
  code: string;
  kind: AreaKind;
  nameTh: string;
  nameEn: string;
  regionTh: string | null;
  clusterCode: string | null;
  clusterNameTh: string | null;
  /** Of a cluster: the province whose governor heads it. */
  headAreaCode: string | null;
  governorName: string;
  soundClause: string;
  active: boolean;
};

/** The area of a code, or null. */
export async function loadArea(tx: Tx, code: string): Promise<AreaView | null> {
  const row = await tx.area.findUnique({ where: { code } });
  return row && { ...row, kind: row.kind as AreaKind };
}

/** Budget years (B.E.) of areas that are in use: a frame row (also an opened year without a frame) or a project. */
export async function usedYears(tx: Tx, areaCodes: readonly string[]): Promise<{ areaCode: string; fy: number }[]> {
  const where = { areaCode: { in: [...areaCodes] } };
  const [frames, projects] = await Promise.all([
    tx.budgetFrame.findMany({ where, select: { areaCode: true, fy: true } }),
    tx.project.findMany({
      where: { ...where, removedAt: null },
      select: { areaCode: true, fy: true },
      distinct: ["areaCode", "fy"],
    }),
  ]);
  const seen = new Map([...frames, ...projects].map((year) => [`${year.areaCode}-${year.fy}`, year]));
  return [...seen.values()];
}
