import { rewriteText } from "~/collab/brief/rewriteText";
import { clauseText } from "~/collab/mouDoc";
import { mouRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { isLibraryKey } from "~/domain/mou/clauses/clauseKeys";
import { libraryText } from "~/domain/mou/clauses/library";
import { readSourceSeen, seenOf, SOURCED_SLOTS, type SourcedSlot, type SourceNow } from "~/domain/mou/sourceChanges";
import { record } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import { insertParties } from "../../../db/mou/parties";
import type { MouRecord } from "../../../db/mous";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { demandClause, demandSide } from "./demandMou";
import { readClauseTexts } from "./readMouContent";
import { readSource } from "./readSource";
import { announceMou, tellSides, writeAct } from "./writeAct";

/** What of the source is answered: a clause, a slot, a unit of the project, or the lines of the annex. */
export type SourceTarget =
  | { kind: "clause"; key: string }
  | { kind: "slot"; slot: string }
  | { kind: "unit"; orgId: string }
  | { kind: "annex" };

/** `take` = the new words; otherwise what people wrote stays. `seen` = the new words that the person saw (clause, slot). */
export type SourceAnswer = { target: SourceTarget; take: boolean; seen?: string; side?: number };

/**
 * Answers a change of the brief: takes its words over, or keeps what people wrote and stops asking. Nothing is overwritten
 * that was not shown: another text of the source than the person saw is clauseChanged. Throws notFound, forbidden, frozen,
 * clauseLocked for a clause that every side agreed to (it is opened first).
 */
export async function answerSource(deps: Deps, actor: Actor, id: string, answer: SourceAnswer): Promise<void> {
  const { target } = answer;
  if (target.kind === "clause") return answerClause(deps, actor, id, target.key, answer);
  await deps.db.prisma.$transaction(async (tx) => {
    const { mou } = await demandSide(tx, actor, id, answer.side);
    const now = await readSource(tx, mou);
    const row = await tx.mou.findUniqueOrThrow({ where: { id }, select: { sourceSeen: true } });
    const seen = readSourceSeen(row.sourceSeen) ?? seenOf(now);
    const at = deps.clock.now();
    if (target.kind === "slot") {
      const slot = slotOf(target.slot);
      if (answer.seen !== undefined && answer.seen !== now.slots[slot])
        throw new AppError("clauseChanged", { key: slot, now: now.slots[slot] });
      seen.slots[slot] = now.slots[slot];
      const data = answer.take ? { [slot]: now.slots[slot], version: { increment: 1 } } : {};
      await tx.mou.update({ where: { id }, data: { ...data, sourceSeen: seen, updatedAt: at } });
    } else if (target.kind === "annex") {
      const { annex } = seenOf(now);
      await tx.mou.update({ where: { id }, data: { sourceSeen: { ...seen, annex }, updatedAt: at } });
    } else {
      if (answer.take) await changeSide(tx, mou, target.orgId, now);
      const others = seen.units.filter((orgId) => orgId !== target.orgId);
      const units = now.units.includes(target.orgId) ? [...others, target.orgId] : others;
      await tx.mou.update({ where: { id }, data: { sourceSeen: { ...seen, units }, updatedAt: at } });
    }
    await record(tx, deps, actor, {
      action: answer.take ? "mou.sourceTaken" : "mou.sourceKept",
      ...{ objectKind: "mou", objectId: id, areaCode: mou.areaCode },
      detail: { ...target },
    });
  });
  announceMou(deps, id, [], target.kind === "unit");
}

function slotOf(name: string): SourcedSlot {
  const slot = SOURCED_SLOTS.find((one) => one === name);
  if (!slot) throw new AppError("notFound");
  return slot;
}

/** A unit that came becomes a side; one that went stays a side while papers hang on it. */
async function changeSide(tx: Tx, { id, parties }: MouRecord, orgId: string, now: SourceNow): Promise<void> {
  const side = parties.find((one) => one.orgId === orgId);
  if (now.units.includes(orgId)) {
    if (side) return;
    const no = Math.max(0, ...parties.map((one) => one.no)) + 1;
    return insertParties(tx, id, [{ no, role: "PARTY", orgId }]);
  }
  if (!side) return;
  if ((await tx.mouEvidence.count({ where: { partyId: side.id } })) > 0) throw new AppError("sideHasPapers");
  await tx.mouParty.delete({ where: { id: side.id } });
}

async function answerClause(deps: Deps, actor: Actor, id: string, key: string, answer: SourceAnswer): Promise<void> {
  await deps.collab.flushed(mouRoom(id));
  const write = async (tx: Tx): Promise<string[]> => {
    const { mou, side } = await demandSide(tx, actor, id, answer.side);
    const clause = await demandClause(tx, id, key);
    if (!isLibraryKey(key)) throw new AppError("notFound");
    if (clause.state === "AGREED") throw new AppError("clauseLocked");
    const source = libraryText(key, await readSource(tx, mou));
    if (answer.seen !== undefined && answer.seen !== source) throw new AppError("clauseChanged", { key, now: source });
    await tx.mouClause.update({ where: { id: clause.id }, data: { source, version: { increment: 1 } } });
    const act = answer.take ? "TAKE_SOURCE" : "KEEP_OWN";
    const text = answer.take ? source : ((await readClauseTexts(tx, id, [key]))[key] ?? "");
    await writeAct(tx, deps, actor, mou, { clause, act, side, text });
    return answer.take
      ? tellSides(tx, deps, actor, mou, { clause: key, heading: clause.heading, act, reason: "" })
      : [];
  };
  const people = answer.take
    ? await rewrite(deps, actor, id, key, answer, write)
    : await deps.db.prisma.$transaction(write);
  announceMou(deps, id, people, false);
}

/** Writes the words of the source into the room, with the act in the same transaction as the edit. */
async function rewrite(
  deps: Deps,
  actor: Actor,
  id: string,
  key: string,
  { seen }: SourceAnswer,
  write: (tx: Tx) => Promise<string[]>,
): Promise<string[]> {
  let people: string[] | null = null;
  const words = await deps.db.prisma.$transaction(async (tx) => {
    const { mou } = await demandSide(tx, actor, id);
    if (!isLibraryKey(key)) throw new AppError("notFound");
    return seen ?? libraryText(key, await readSource(tx, mou));
  });
  const change = (doc: Parameters<typeof clauseText>[0]) => rewriteText(clauseText(doc, key), words);
  await deps.collab.edit(mouRoom(id), actor, change, async (tx) => void (people = await write(tx)));
  // the words say so already: only the act is left to write
  return people ?? deps.db.prisma.$transaction(write);
}
