import { areaInFull } from "~/domain/area/areaInFull";
import type { LaoKind, OrganizationType } from "~/domain/area/organization";
import type { MouPartyRole, SignerCapacitySet } from "~/domain/mou/parties";
import type { Tx } from "../client";

/** A side of a memorandum. `orgId` and `type` null = the area itself, which its governor signs for. */
export type MouPartyRecord = {
  id: string;
  /** From 1, as the sides are named on the paper. */
  no: number;
  role: MouPartyRole;
  orgId: string | null;
  nameTh: string;
  type: OrganizationType | null;
  laoKind: LaoKind | null;
  /** Of a PARTY; the two sides of a transfer have slots of their own. */
  signerName: string;
  signerPosition: string;
  capacity: SignerCapacitySet;
};

/** A side to be written down. */
export type NewMouParty = Pick<MouPartyRecord, "no" | "role" | "orgId">;

/** Sides of memoranda by memorandum, in their order; `areas` names the areas of those memoranda. */
export async function loadParties(
  tx: Tx,
  mouIds: readonly string[],
  areaOf: (mouId: string) => string,
): Promise<Map<string, MouPartyRecord[]>> {
  const rows = await tx.mouParty.findMany({ where: { mouId: { in: [...mouIds] } }, orderBy: { no: "asc" } });
  const orgs = await tx.organization.findMany({ where: { id: { in: rows.flatMap(({ orgId }) => orgId ?? []) } } });
  const areas = await tx.area.findMany({ where: { code: { in: [...new Set(mouIds.map(areaOf))] } } });
  const orgById = new Map(orgs.map((org) => [org.id, org]));
  const areaNames = new Map(areas.map(({ code, kind, nameTh }) => [code, areaInFull(kind, nameTh)]));
  const byMou = new Map<string, MouPartyRecord[]>(mouIds.map((id) => [id, []]));
  for (const { id, mouId, no, role, orgId, signerName, signerPosition, capacity } of rows) {
    const org = orgId === null ? undefined : orgById.get(orgId);
    byMou.get(mouId)?.push({
      ...{ id, no, orgId, signerName, signerPosition },
      role: role as MouPartyRole,
      nameTh: org?.nameTh ?? areaNames.get(areaOf(mouId)) ?? "",
      type: (org?.type ?? null) as OrganizationType | null,
      laoKind: (org?.laoKind ?? null) as LaoKind | null,
      capacity: capacity as SignerCapacitySet,
    });
  }
  return byMou;
}

/** Writes the sides of a new memorandum, or further ones of a standing one. */
export async function insertParties(tx: Tx, mouId: string, parties: readonly NewMouParty[]): Promise<void> {
  await tx.mouParty.createMany({ data: parties.map((party) => ({ ...party, mouId })) });
}
