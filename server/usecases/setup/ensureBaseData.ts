import { POLICY_CYCLE_2568 } from "~/domain/budget/policyCycle";
import frameworks from "../../../prisma/seed/frameworks.json";
import list from "../../../prisma/seed/provinces.json";
import { policyFields } from "~/domain/policy/policyFields";
import { cycleColumns, loadPolicyCycles } from "../../db/policy/policyCycles";
import { keepRevisions } from "../../db/policy/policyRevisions";
import type { Deps } from "../deps";

/**
 * Rows that every installation has: the 77 provinces, the 18 clusters, the national frameworks and the default policy cycle. Safe to run at every start and by
 * several servers at once: what is there stays as it is.
 */
export async function ensureBaseData(deps: Pick<Deps, "db" | "clock">): Promise<void> {
  const clusters = new Map(list.clusters.map((cluster) => [cluster.code, cluster]));
  const areas = list.provinces.map(({ code, nameTh, nameEn, clusterCode }) => {
    const cluster = clusters.get(clusterCode ?? "");
    const regionTh = cluster?.regionTh ?? null;
    return { code, kind: "PROVINCE", nameTh, nameEn, regionTh, clusterCode, clusterNameTh: cluster?.nameTh ?? null };
  });
  const clusterAreas = list.clusters.map(({ code, nameTh, nameEn, regionTh }) => ({
    ...{ code, kind: "CLUSTER", nameTh: nameTh.replace(/^กลุ่มจังหวัด/, ""), nameEn, regionTh },
  }));
  await deps.db.prisma.$transaction([
    deps.db.prisma.area.createMany({ data: [...areas, ...clusterAreas], skipDuplicates: true }),
    deps.db.prisma.frameworkItem.createMany({
      data: frameworks.items.map((item, sort) => ({ ...item, sort })),
      skipDuplicates: true,
    }),
    deps.db.prisma.policyCycle.createMany({
      data: [cycleColumns(POLICY_CYCLE_2568)],
      skipDuplicates: true,
    }),
  ]);
  await keepFirstRevisions(deps);
}

/** The version that stands now is kept from the first day, so that a later change has a before. */
async function keepFirstRevisions(deps: Pick<Deps, "db" | "clock">): Promise<void> {
  const cycles = await loadPolicyCycles(deps.db.prisma);
  const changedAt = deps.clock.now();
  await keepRevisions(
    deps.db.prisma,
    cycles.map((cycle) => ({
      cycleId: cycle.id,
      revision: cycle.revision,
      fields: policyFields(cycle),
      reason: cycle.sourceNote,
      changedBy: null,
      changedAt,
    })),
  );
}
