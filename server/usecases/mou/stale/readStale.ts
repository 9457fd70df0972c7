import { readBriefContent } from "../../../db/briefContent";
import { latestMouVersion } from "../../../db/mou/versions";
import { areaOrganizations } from "../../../db/mouReceivers";
import { mouObject, type MouRecord } from "../../../db/mous";
import type { Tx } from "../../../db/client";
import type { MouContent } from "~/domain/mou/mouContent";
import { assetsOfBrief, moneyOfBrief } from "~/domain/mou/sourceOfBrief";
import { unitsOf } from "~/domain/mou/parties";
import { canBeStale, staleFields, type Promised, type StaleField } from "~/domain/mou/after/stale";

const sidesOfContent = ({ type, parties }: MouContent): Promised["sides"] =>
  type === "ASSET_TRANSFER" ? [] : parties.flatMap(({ orgId, nameTh }) => (orgId === null ? [] : [{ orgId, nameTh }]));

async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const rows = await tx.organization.findMany({ where: { id: { in: known } }, select: { id: true, nameTh: true } });
  return new Map(rows.map(({ id, nameTh }) => [id, nameTh]));
}

/** What the brief of a memorandum promises today. Null when the brief is gone. */
async function promisedToday(tx: Tx, mou: MouRecord): Promise<Promised | null> {
  const brief = await readBriefContent(tx, mou.briefId);
  if (!brief) return null;
  const transfer = mou.type === "ASSET_TRANSFER";
  const project = mouObject(mou);
  const units = transfer ? [] : unitsOf({ ...project, ...brief }, await areaOrganizations(tx, mou.areaCode));
  const names = await namesOf(tx, [...units, ...brief.funding.map(({ orgId }) => orgId)]);
  return {
    money: moneyOfBrief(brief, (orgId) => names.get(orgId ?? "") ?? ""),
    annex: assetsOfBrief(brief.costItems, mou.transferee?.orgId),
    sides: units.map((orgId) => ({ orgId, nameTh: names.get(orgId) ?? "" })),
  };
}

/**
 * [R14b] What the brief says today otherwise than the newest text of a memorandum that was agreed, approved or signed; nothing for
 * a draft and for one that is over.
 */
export async function readStale(tx: Tx, mou: MouRecord): Promise<StaleField[]> {
  if (!canBeStale(mou.state)) return [];
  const kept = await latestMouVersion(tx, mou.id, ["SIGNED", "SIGNING", "AGREED"]);
  const today = kept && (await promisedToday(tx, mou));
  if (!kept || !today) return [];
  const { money, annex } = kept.content;
  return staleFields({ money, annex, sides: sidesOfContent(kept.content) }, today);
}
