import { clauseText } from "~/collab/mouDoc";
import { mouRoom, parseRoomName } from "~/collab/roomName";
import { isLibraryKey } from "~/domain/mou/clauses/clauseKeys";
import type { ContentClause, ContentParty, MouContent } from "~/domain/mou/mouContent";
import { assetsOfBrief, moneyOfBrief, workOfBrief } from "~/domain/mou/sourceOfBrief";
import { readBriefContent } from "../../../db/briefContent";
import type { Tx } from "../../../db/client";
import { loadClauses } from "../../../db/mou/clauses";
import { loadMou, type MouRecord } from "../../../db/mous";
import { readDurable } from "../../../db/versions";
import { AppError } from "../../../errors";
import { docOf } from "../../history/versionState";

/** Words of the clauses by key, as they are durable; {} for a memorandum whose room was never made. */
export async function readClauseTexts(
  tx: Tx,
  mouId: string,
  keys: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const room = parseRoomName(mouRoom(mouId));
  const durable = room && (await readDurable(tx, room.name));
  if (!room || !durable) return {};
  const doc = docOf(room, durable);
  try {
    return Object.fromEntries(keys.map((key) => [key, clauseText(doc, key).toString()]));
  } finally {
    doc.destroy();
  }
}

/** The clauses of a memorandum in their order with their durable words. */
export async function clausesOf(tx: Tx, mouId: string): Promise<ContentClause[]> {
  const rows = await loadClauses(tx, mouId);
  const texts = await readClauseTexts(
    tx,
    mouId,
    rows.map(({ key }) => key),
  );
  return rows.map(({ key, heading }, at) => ({
    ...{ key, heading, no: at + 1, own: !isLibraryKey(key) },
    text: texts[key] ?? "",
  }));
}

const partyOf = ({ parties }: MouRecord): ContentParty[] =>
  parties.map(({ no, role, orgId, nameTh, signerName, signerPosition, capacity }) => ({
    ...{ no, role, orgId, nameTh, signerName, signerPosition, capacity },
  }));

/** Names of the organisations that a brief may name. */
async function namesOf(tx: Tx, orgIds: readonly (string | null)[]): Promise<(orgId: string | null) => string> {
  const ids = [...new Set(orgIds.flatMap((id) => id ?? []))].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const rows = await tx.organization.findMany({ where: { id: { in: ids } }, select: { id: true, nameTh: true } });
  const names = new Map(rows.map(({ id, nameTh }) => [id, nameTh]));
  return (orgId) => (orgId === null ? "" : (names.get(orgId) ?? ""));
}

/**
 * What a memorandum says at this moment, as the caller's transaction sees it: durable words, slots, sides, and the brief's
 * figures behind them. Throws AppError notFound.
 */
export async function readMouContent(tx: Tx, mouId: string): Promise<MouContent> {
  const mou = await loadMou(tx, mouId);
  if (!mou) throw new AppError("notFound");
  return contentOf(tx, mou);
}

/** {@link readMouContent} of a memorandum that is loaded already. */
export async function contentOf(tx: Tx, mou: MouRecord): Promise<MouContent> {
  const brief = await readBriefContent(tx, mou.briefId);
  if (!brief) throw new AppError("notFound");
  const area = await tx.area.findUniqueOrThrow({ where: { code: mou.areaCode }, select: { nameTh: true } });
  const nameOf = await namesOf(
    tx,
    [...brief.funding, ...brief.activities].map(({ orgId }) => orgId),
  );
  return {
    shape: 1,
    type: mou.type,
    areaCode: mou.areaCode,
    areaName: area.nameTh,
    fy: mou.fy,
    project: { id: mou.projectId, code: mou.projectCode, title: mou.projectTitle },
    slots: mou.fields,
    parties: partyOf(mou),
    clauses: await clausesOf(tx, mou.id),
    annex: assetsOfBrief(brief.costItems, mou.transferee?.orgId),
    money: moneyOfBrief(brief, nameOf),
    work: workOfBrief(brief, nameOf),
    source: { briefId: mou.briefId },
  };
}
