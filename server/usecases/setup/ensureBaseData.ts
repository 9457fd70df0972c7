import list from "../../../prisma/seed/provinces.json";
import { dayOf } from "../../db/days";
import type { Deps } from "../deps";

/**
 * Rules of budget years 2568–2570 (source 004: letter นร (ก.น.บ.) 1125/ว 2434; window line 140, key share line 136,
 * three sources lines 191–197). Straddler and admin cost are readings where the letter is silent.
 */
const CYCLE_2568 = {
  fyFrom: 2568,
  fyTo: 2570,
  nameTh: "นโยบาย หลักเกณฑ์ และวิธีจัดทำแผนของจังหวัดและกลุ่มจังหวัด ประจำปีงบประมาณ พ.ศ. 2568–2570",
  letterNo: "ด่วนที่สุด ที่ นร (ก.น.บ.) 1125/ว 2434",
  letterDate: dayOf("2023-04-07"),
  windowMin: "1.5",
  windowMax: "2",
  keyShareMin: "0.6",
  minSources: 3,
  straddler: "STRICT_PREFIX",
  adminCostCounted: false,
  formSetId: "KJ-2568",
  sourceNote:
    "หนังสือ สศช. ด่วนที่สุด ที่ นร (ก.น.บ.) 1125/ว 2434 ลงวันที่ 7 เมษายน 2566 · โครงการที่คร่อมเส้น 2 เท่า และค่าใช้จ่ายในการบริหารงาน: หนังสือไม่ได้กำหนดไว้ ระบบใช้การตีความที่แสดงไว้",
} as const;

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
    deps.db.prisma.policyCycle.createMany({ data: [CYCLE_2568], skipDuplicates: true }),
  ]);
}
