import { mouRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { clauseStanding } from "~/domain/mou/clauses/clauseLife";
import { checkAgreed, checkClauses, type CheckedClause } from "~/domain/mou/clauses/checkClauses";
import { checkMouFields } from "~/domain/mou/mouFields";
import type { Finding } from "~/domain/rules/finding";
import { thawDoc } from "../../../db/collab/collabDocs";
import type { Tx } from "../../../db/client";
import { loadClauseActs } from "../../../db/mou/clauseActs";
import { loadClauses } from "../../../db/mou/clauses";
import type { MouRecord } from "../../../db/mous";
import type { Deps } from "../../deps";
import { clauseHash } from "./clauseHash";
import { keepMouVersion } from "./keepMouVersion";
import { readClauseTexts } from "./readMouContent";

/** The standing clauses of a memorandum as rules see them. */
export async function checkedClauses(tx: Tx, mou: MouRecord): Promise<CheckedClause[]> {
  const clauses = await loadClauses(tx, mou.id);
  const acts = await loadClauseActs(tx, mou.id);
  const texts = await readClauseTexts(
    tx,
    mou.id,
    clauses.map(({ key }) => key),
  );
  return clauses.map(({ id, key, heading, state }) => {
    const text = texts[key] ?? "";
    const own = acts.filter(({ clauseId }) => clauseId === id);
    const standing = clauseStanding(own, mou.parties, clauseHash(text));
    const agreed = standing.withdrawn.length === 0 && standing.silent.length === 0;
    return { key, heading, text, state, agreed };
  });
}

/** Slots that are filled later: the day of signing is set when authority is judged on it. */
const LATER: ReadonlySet<string> = new Set(["signingDate"]);

/**
 * [R10, R11] What stands before the agreed text: topics and clauses, clauses that not every side agreed to, and open slots
 * of a transfer. Empty = the memorandum may go to AGREED_TEXT.
 */
export async function textFindings(tx: Tx, mou: MouRecord): Promise<Finding[]> {
  const clauses = await checkedClauses(tx, mou);
  const ofText = [...checkClauses(mou.type, clauses, mou.parties), ...checkAgreed(clauses)];
  if (!mou.transferee) return ofText;
  const area = await tx.area.findUniqueOrThrow({ where: { code: mou.areaCode }, select: { nameTh: true } });
  const { projectTitle, fy, fields, transferee } = mou;
  const slots = { ...fields, areaName: area.nameTh, transfereeName: transferee.nameTh, projectTitle, fy };
  return [...ofText, ...checkMouFields(slots).filter(({ ids }) => !LATER.has(ids[0] ?? ""))];
}

/**
 * Closes the words of a memorandum in the caller's transaction and keeps them as the version AGREED; nobody writes in the
 * room from the commit on. Ask {@link textFindings} before, in the same transaction; call `collab.flushed` before that.
 */
export async function closeText(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  { id }: Pick<MouRecord, "id">,
): Promise<{ id: string; no: number; hash: string }> {
  const room = mouRoom(id);
  if (await tx.collabDoc.findUnique({ where: { doc: room }, select: { doc: true } }))
    await deps.collab.freeze(tx, room);
  return keepMouVersion(tx, deps, id, "AGREED", actor);
}

/**
 * Opens the words again in the caller's transaction (the memorandum is a draft once more). Clauses keep what the sides agreed
 * about them: an agreement binds words, and only those that change are agreed anew. After the commit the caller emits the
 * bus event `access` of the room.
 */
export async function openTextAgain(tx: Tx, { id }: Pick<MouRecord, "id">): Promise<void> {
  await thawDoc(tx, mouRoom(id));
}
