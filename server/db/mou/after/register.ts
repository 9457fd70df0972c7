import type { ContentAsset } from "~/domain/mou/mouContent";
import type { Tx } from "../../client";
import { dayOf, isoDay } from "../../days";

/** An asset in the register of an organisation; satang, `handedOverOn` an ISO day. */
export type RegisteredRecord = {
  id: string;
  areaCode: string;
  orgId: string;
  mouId: string;
  projectId: string;
  costItemId: string;
  no: number;
  item: string;
  quantity: string;
  unit: string;
  unitPrice: bigint | null;
  total: bigint | null;
  assetNo: string;
  custodian: string;
  upkeep: bigint | null;
  handedOverOn: string;
  note: string;
  version: number;
};

type Row = Awaited<ReturnType<Tx["registeredAsset"]["findFirstOrThrow"]>>;

function toRecord(row: Row): RegisteredRecord {
  const { unitPriceSatang, totalSatang, upkeepSatang, handedOverOn, recordedBy: _by, recordedAt: _at, ...rest } = row;
  return {
    ...rest,
    ...{ unitPrice: unitPriceSatang, total: totalSatang, upkeep: upkeepSatang, handedOverOn: isoDay(handedOverOn) },
  };
}

/** Registered assets of a memorandum, or of every memorandum of an area and budget year (B.E.), in their order. */
export async function loadRegistered(
  tx: Tx,
  of: { mouId: string } | { areaCode: string; projectIds: readonly string[] },
): Promise<RegisteredRecord[]> {
  const where = "mouId" in of ? { mouId: of.mouId } : { areaCode: of.areaCode, projectId: { in: [...of.projectIds] } };
  const rows = await tx.registeredAsset.findMany({ where, orderBy: [{ mouId: "asc" }, { no: "asc" }], take: 5_000 });
  return rows.map(toRecord);
}

/** One registered asset, its row locked until the transaction ends. */
export async function lockRegistered(tx: Tx, id: string): Promise<RegisteredRecord | null> {
  await tx.$queryRaw`select id from registered_asset where id = ${id}::uuid for update`;
  const row = await tx.registeredAsset.findUnique({ where: { id } });
  return row && toRecord(row);
}

/** Takes lines of an annex into the register of their receiver; those that are there already are left out. */
export async function enterAssets(
  tx: Tx,
  place: { areaCode: string; orgId: string; mouId: string; projectId: string; handedOverOn: string },
  assets: readonly ContentAsset[],
  who: { recordedBy: string; recordedAt: Date },
): Promise<number> {
  const there = await tx.registeredAsset.findMany({ where: { mouId: place.mouId }, select: { costItemId: true } });
  const known = new Set(there.map(({ costItemId }) => costItemId));
  const data = assets
    .filter(({ costItemId }) => !known.has(costItemId))
    .map(({ no, costItemId, item, quantity, unit, unitPrice, total }) => ({
      ...{ ...place, handedOverOn: dayOf(place.handedOverOn), no, costItemId, item, quantity, unit, ...who },
      unitPriceSatang: unitPrice === null ? null : BigInt(unitPrice),
      totalSatang: total === null ? null : BigInt(total),
    }));
  return (await tx.registeredAsset.createMany({ data })).count;
}

/** What the keeper of a register writes. */
export type RegisterFields = Pick<RegisteredRecord, "assetNo" | "custodian" | "upkeep" | "note">;

/** Writes what the keeper says of an asset and raises its version. */
export async function editRegistered(tx: Tx, id: string, { upkeep, ...fields }: RegisterFields): Promise<void> {
  await tx.registeredAsset.update({
    where: { id },
    data: { ...fields, upkeepSatang: upkeep, version: { increment: 1 } },
  });
}

/** Takes an asset out of the register; its audit rows stay. */
export async function removeRegistered(tx: Tx, id: string): Promise<void> {
  await tx.registeredAsset.delete({ where: { id } });
}
