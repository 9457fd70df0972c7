import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { parseBaht } from "~/domain/money/parseBaht";
import type { MouState } from "~/domain/mou/mouState";
import { record } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import {
  editRegistered,
  enterAssets,
  lockRegistered,
  removeRegistered,
  type RegisteredRecord,
} from "../../../db/mou/after/register";
import { latestMouVersion } from "../../../db/mou/versions";
import { lockMou } from "../../../db/mous";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { dayField, demandId, lineOf } from "../../people/fields";

const HANDS_OVER: ReadonlySet<MouState> = new Set<MouState>(["SIGNED", "ACTIVE", "FULFILLED"]);

/** True while the assets of a memorandum may be taken over: it was signed and not ended. */
export function handsOver(state: MouState): boolean {
  return HANDS_OVER.has(state);
}

/**
 * Takes the annex of a signed memorandum of transfer into the register of its receiver; what is there already stays. Throws
 * notFound, forbidden, stepUnavailable (not signed, or nobody receives), badInput, nothingToRecord.
 */
export async function enterRegister(
  deps: Deps,
  actor: Actor,
  mouId: string,
  handedOver: string,
): Promise<{ entered: number }> {
  const handedOverOn = dayField(handedOver, "handedOverOn");
  if (handedOverOn === null || handedOverOn > deps.clock.today())
    throw new AppError("badInput", { field: "handedOverOn" });
  return deps.db.prisma.$transaction(async (tx) => {
    const mou = await lockMou(tx, demandId(mouId));
    if (!mou || !may(actor, "mou.read", mou.project)) throw new AppError("notFound");
    const { areaCode, projectId, transferee } = mou;
    if (!transferee || !handsOver(mou.state)) throw new AppError("stepUnavailable");
    if (!may(actor, "register.keep", { areaCode, orgId: transferee.orgId })) throw new AppError("forbidden");
    const kept = await latestMouVersion(tx, mou.id, ["SIGNED", "SIGNING", "AGREED"]);
    const place = { areaCode, projectId, mouId: mou.id, orgId: transferee.orgId, handedOverOn };
    const who = { recordedBy: actor.userId, recordedAt: deps.clock.now() };
    const entered = await enterAssets(tx, place, kept?.content.annex ?? [], who);
    if (entered === 0) throw new AppError("nothingToRecord");
    await record(tx, deps, actor, {
      ...{ action: "register.entered", objectKind: "mou", objectId: mou.id, areaCode },
      detail: { orgId: transferee.orgId, handedOverOn, entered },
    });
    return { entered };
  });
}

async function demandAsset(tx: Tx, actor: Actor, id: string, version: number): Promise<RegisteredRecord> {
  const asset = await lockRegistered(tx, demandId(id));
  if (!asset || !may(actor, "area.read", { areaCode: asset.areaCode })) throw new AppError("notFound");
  if (!may(actor, "register.keep", asset)) throw new AppError("forbidden");
  if (asset.version !== version) throw new AppError("stale");
  return asset;
}

/** What the keeper types of an asset; `upkeep` = baht a year as typed, "" = not stated. */
export type AssetInput = { assetNo: string; custodian: string; upkeep: string; note: string };

/** Writes number, custodian, yearly upkeep and note of an asset. Throws notFound, forbidden, stale, badInput, amountInvalid. */
export async function editAsset(
  deps: Deps,
  actor: Actor,
  { id, version }: { id: string; version: number },
  input: AssetInput,
): Promise<void> {
  const assetNo = lineOf(input.assetNo, "assetNo", { max: 100, required: false });
  const custodian = lineOf(input.custodian, "custodian", { max: 200, required: false });
  const note = lineOf(input.note, "note", { max: 500, required: false });
  const read = input.upkeep.trim() === "" ? null : parseBaht(input.upkeep);
  if (read === undefined || (read !== null && read < 0)) throw new AppError("amountInvalid");
  const upkeep = read === null ? null : BigInt(read);
  await deps.db.prisma.$transaction(async (tx) => {
    const asset = await demandAsset(tx, actor, id, version);
    await editRegistered(tx, asset.id, { assetNo, custodian, upkeep, note });
    await record(tx, deps, actor, {
      ...{ action: "register.edited", objectKind: "asset", objectId: asset.id, areaCode: asset.areaCode },
      detail: { mouId: asset.mouId, assetNo, custodian, upkeepSatang: upkeep?.toString() ?? null },
    });
  });
}

/** Takes an asset out again, with a reason in the audit row. Throws notFound, forbidden, stale, reasonMissing. */
export async function takeOut(
  deps: Deps,
  actor: Actor,
  { id, version }: { id: string; version: number },
  reason: string,
): Promise<void> {
  const why = lineOf(reason, "reason", { max: 500, required: false });
  if (why === "") throw new AppError("reasonMissing");
  await deps.db.prisma.$transaction(async (tx) => {
    const asset = await demandAsset(tx, actor, id, version);
    await removeRegistered(tx, asset.id);
    await record(tx, deps, actor, {
      ...{ action: "register.removed", objectKind: "asset", objectId: asset.id, areaCode: asset.areaCode },
      detail: { mouId: asset.mouId, item: asset.item, assetNo: asset.assetNo, reason: why },
    });
  });
}
