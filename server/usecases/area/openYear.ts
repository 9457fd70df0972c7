import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { loadArea, usedYears, type AreaView } from "../../db/areas";
import { loadAdminCost, loadFrame, type FrameView } from "../../db/budget/frames";
import { loadPolicyCycle, type PolicyCycleView } from "../../db/policy/policyCycles";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { demandArea } from "./demandArea";
import type { PlaceView } from "./listPlaces";
import { openableYears } from "./openableYears";

/** What the pages of an area and budget year start from. */
export type YearView = {
  place: PlaceView;
  area: AreaView;
  frame: FrameView | null;
  /** Kept with the year, satang; an import may have stored it before a frame was known. */
  adminCostSatang: bigint;
  policy: PolicyCycleView;
  /** False while the year has neither a frame row nor a project. */
  inUse: boolean;
  /** Years that can be opened and are not in use yet, newest first. */
  freeYears: number[];
  may: { setFrame: boolean; editProfile: boolean; import: boolean; rank: boolean; manage: boolean };
};

/** Opens an area and budget year (B.E.). Throws notFound for another area, an unknown area or a year out of reach. */
export async function openYear(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<YearView> {
  demandArea(actor, "policy.read", areaCode);
  const tx = deps.db.prisma;
  const [area, years, used] = await Promise.all([
    loadArea(tx, areaCode),
    openableYears(tx, areaCode, deps.clock.today()),
    usedYears(tx, [areaCode]),
  ]);
  if (!area || !years.includes(fy)) throw new AppError("notFound");
  const [frame, adminCostSatang, policy] = await Promise.all([
    loadFrame(tx, areaCode, fy),
    loadAdminCost(tx, areaCode, fy),
    loadPolicyCycle(tx, fy),
  ]);
  if (!policy) throw new Error("the store has no policy cycle: base data is missing");
  const usedFy = new Set(used.map((year) => year.fy));
  const allowed = (act: Parameters<typeof demandArea>[1]) => may(actor, act, { areaCode });
  return {
    place: { areaCode, areaNameTh: area.nameTh, areaNameEn: area.nameEn, fy },
    area,
    frame,
    adminCostSatang,
    policy,
    inUse: usedFy.has(fy),
    freeYears: years.filter((year) => !usedFy.has(year)),
    may: {
      setFrame: allowed("frame.set"),
      editProfile: allowed("area.editProfile"),
      import: allowed("import.run"),
      rank: allowed("project.rank"),
      manage: may(actor, "organization.manage", { areaCode }),
    },
  };
}
