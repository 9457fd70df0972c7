import { mouRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { actOf, clauseStanding, clauseStateOf, type ClauseState } from "~/domain/mou/clauses/clauseLife";
import type { Tx } from "../../../db/client";
import { loadClauseActs } from "../../../db/mou/clauseActs";
import type { ClauseRecord } from "../../../db/mou/clauses";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { clauseHash } from "./clauseHash";
import { demandClause, demandSide } from "./demandMou";
import { readClauseTexts } from "./readMouContent";
import { reasonOf } from "./reason";
import { announceMou, tellSides, writeAct } from "./writeAct";

/** Which clause, for which side, and the words that the person saw. */
export type StandInput = { key: string; seen: string; side?: number; reason?: string };

/** Words of one clause as they are durable in the caller's transaction. */
async function wordsOf(tx: Tx, mouId: string, key: string): Promise<string> {
  return (await readClauseTexts(tx, mouId, [key]))[key] ?? "";
}

/**
 * A side stands by the words of a clause as they are: it proposes, counters or agrees, whichever they are among the others'
 * acts. When every side stands by the same words the clause is locked. Once more the same is nothing. Throws notFound,
 * forbidden, frozen, badInput for an empty clause, clauseChanged with the words of now when they are not those that the
 * person saw.
 */
export async function standByClause(
  deps: Deps,
  actor: Actor,
  id: string,
  { key, seen, side: wanted, reason = "" }: StandInput,
): Promise<{ state: ClauseState }> {
  await deps.collab.flushed(mouRoom(id));
  const { state, people, locked } = await deps.db.prisma.$transaction(async (tx) => {
    const { mou, side } = await demandSide(tx, actor, id, wanted);
    const clause = await demandClause(tx, id, key);
    const text = await wordsOf(tx, id, key);
    if (text.trim() === "") throw new AppError("badInput", { field: key });
    if (text !== seen) throw new AppError("clauseChanged", { key, now: text });
    const hash = clauseHash(text);
    const acts = (await loadClauseActs(tx, id)).filter(({ clauseId }) => clauseId === clause.id);
    const before = clauseStanding(acts, mou.parties, hash);
    if (before.agreed.includes(side)) return { state: clause.state, people: [], locked: false };
    const act = actOf(before, side);
    acts.push(await writeAct(tx, deps, actor, mou, { clause, act, side, text, reason: reason.slice(0, 1000) }));
    const next = clauseStateOf(clauseStanding(acts, mou.parties, hash));
    await setState(tx, clause, next, next === "AGREED" ? hash : "");
    const said = { clause: key, heading: clause.heading, act, reason };
    // the sides hear what they are to answer, and that a clause is closed; not each other's every yes
    const told = act === "AGREE" && next !== "AGREED" ? [] : await tellSides(tx, deps, actor, mou, said);
    return { state: next, people: told, locked: next === "AGREED" };
  });
  announceMou(deps, id, people, locked);
  return { state };
}

/** Writes the state of a clause; its version counts on. */
export async function setState(
  tx: Tx,
  { id }: Pick<ClauseRecord, "id">,
  state: ClauseState,
  hash: string,
): Promise<void> {
  await tx.mouClause.update({ where: { id }, data: { state, hash, version: { increment: 1 } } });
}

/**
 * Opens an agreed clause again for all sides. Every side hears of it with the reason, and every side agrees anew. A clause
 * that is open already is left alone. Throws notFound, forbidden, frozen, badInput without a reason.
 */
export async function reopenClause(
  deps: Deps,
  actor: Actor,
  id: string,
  input: { key: string; reason: string; side?: number },
): Promise<void> {
  const reason = reasonOf(input.reason);
  const people = await deps.db.prisma.$transaction(async (tx) => {
    const { mou, side } = await demandSide(tx, actor, id, input.side);
    const clause = await demandClause(tx, id, input.key);
    if (clause.state !== "AGREED") return null;
    const text = await wordsOf(tx, id, clause.key);
    await writeAct(tx, deps, actor, mou, { clause, act: "REOPEN", side, text, reason });
    await setState(tx, clause, "PROPOSED", "");
    return tellSides(tx, deps, actor, mou, { clause: clause.key, heading: clause.heading, act: "REOPEN", reason });
  });
  if (people) announceMou(deps, id, people, true);
}
