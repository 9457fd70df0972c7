import type { AgencyMatch } from "~/domain/progress/batch/matchAgencies";
import type { Tx } from "../../../db/client";
import type { ImportResult } from "../importResult";

/**
 * Makes the organisations that a table names and the area does not have (หน่วยงานส่วนราชการ), and takes ended ones that
 * it names into use again. Returns organisation ids by agency key, and what was made or revived.
 */
export async function ensureAgencies(
  tx: Tx,
  areaCode: string,
  agencies: ReadonlyMap<string, AgencyMatch>,
  at: Date,
): Promise<{ orgIds: Map<string, string>; organizations: ImportResult["organizations"] }> {
  const orgIds = new Map<string, string>();
  const organizations: ImportResult["organizations"] = [];
  for (const { key, name, printed, orgId } of agencies.values()) {
    // two keys of one file may still read as one name
    const standing = await tx.organization.findFirst({
      where: orgId === null ? { areaCode, nameTh: name } : { id: orgId, areaCode },
      select: { id: true, active: true },
    });
    if (standing) {
      orgIds.set(key, standing.id);
      if (standing.active) continue;
      await tx.organization.update({ where: { id: standing.id }, data: { active: true } });
      organizations.push({ id: standing.id, name, revived: true });
      continue;
    }
    const aliases = printed === name ? [] : [printed];
    const made = await tx.organization.create({
      data: { areaCode, type: "LINE_AGENCY", nameTh: name, shortNameTh: name, aliases, createdAt: at },
      select: { id: true },
    });
    orgIds.set(key, made.id);
    organizations.push({ id: made.id, name, revived: false });
  }
  return { orgIds, organizations };
}
