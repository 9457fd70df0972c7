import { POLICY_CYCLE_2568 } from "~/domain/budget/policyCycle";
import list from "../../../prisma/seed/provinces.json";
import { dayOf } from "../../db/days";
import type { Deps } from "../deps";

/**
 * Rows that every installation has: the 77 provinces and the default policy cycle. Safe to run at every start and by
 * several servers at once: what is there stays as it is.
 */
export async function ensureBaseData(deps: Pick<Deps, "db">): Promise<void> {
  const clusters = new Map(list.clusters.map((cluster) => [cluster.code, cluster]));
  const areas = list.provinces.map(({ code, nameTh, nameEn, clusterCode }) => {
    const cluster = clusters.get(clusterCode ?? "");
    const regionTh = cluster?.regionTh ?? null;
    return { code, kind: "PROVINCE", nameTh, nameEn, regionTh, clusterCode, clusterNameTh: cluster?.nameTh ?? null };
  });
  await deps.db.prisma.$transaction([
    deps.db.prisma.area.createMany({ data: areas, skipDuplicates: true }),
    deps.db.prisma.policyCycle.createMany({
      data: [{ ...POLICY_CYCLE_2568, letterDate: dayOf(POLICY_CYCLE_2568.letterDate) }],
      skipDuplicates: true,
    }),
  ]);
}
