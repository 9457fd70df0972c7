import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { demandAreaAdmin } from "./manageAreas";
import { strategyOffice } from "./strategyOffice";

/**
 * Lets a province or cluster plan on this installation: it becomes active and gets its strategy office when it has no
 * organisation yet; people are added to it by their accounts. An area that plans here already stays as it is. Returns
 * the office to add people to. Throws notFound (no administrator, unknown area).
 */
export async function openArea(deps: Deps, actor: Actor, code: string): Promise<{ orgId: string | null }> {
  demandAreaAdmin(actor);
  if (!/^[\w-]{1,12}$/.test(code)) throw new AppError("notFound");
  return deps.db.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`select code from area where code = ${code} for update`;
    const area = await tx.area.findUnique({ where: { code } });
    if (!area) throw new AppError("notFound");
    if (area.active) return { orgId: null };
    await tx.area.update({ where: { code }, data: { active: true } });
    const standing = await tx.organization.findFirst({ where: { areaCode: code, type: "PROVINCE_OFFICE" } });
    const office =
      standing ??
      (await tx.organization.create({
        data: { areaCode: code, type: "PROVINCE_OFFICE", ...strategyOffice(area), createdAt: deps.clock.now() },
      }));
    await record(tx, deps, actor, {
      ...{ action: "area.opened", objectKind: "area", objectId: code, areaCode: code },
      detail: { kind: area.kind, nameTh: area.nameTh, office: office.nameTh },
    });
    return { orgId: office.id };
  });
}
