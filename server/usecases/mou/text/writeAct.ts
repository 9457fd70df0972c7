import type { Actor } from "~/domain/access/actor";
import type { ClauseAct } from "~/domain/mou/clauses/clauseLife";
import type { MouObject } from "~/domain/access/acts";
import { sidesOf } from "~/domain/mou/parties";
import { record } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import { loadAreaActors } from "../../../db/comment/areaActors";
import { insertClauseAct, type ClauseActRecord } from "../../../db/mou/clauseActs";
import type { ClauseRecord } from "../../../db/mou/clauses";
import { mouObject, type MouRecord } from "../../../db/mous";
import { notify } from "../../../db/notifications";
import { risingTime } from "../../../db/risingTime";
import type { Deps } from "../../deps";
import { clauseHash } from "./clauseHash";

/** An act to be written down. */
export type NewAct = {
  clause: Pick<ClauseRecord, "id" | "key" | "heading">;
  act: ClauseAct;
  side: number;
  text: string;
  reason?: string;
};

/** Writes one act of the negotiation with its audit row; acts of a memorandum have rising times. */
export async function writeAct(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  mou: MouRecord,
  { clause, act, side, text, reason = "" }: NewAct,
): Promise<ClauseActRecord> {
  const last = await tx.mouClauseAct.aggregate({ where: { mouId: mou.id }, _max: { at: true } });
  const at = risingTime(last._max.at, deps.clock.now());
  const row = {
    clauseId: clause.id,
    act,
    partyNo: side,
    userId: actor.userId,
    text,
    hash: clauseHash(text),
    reason,
    at,
  };
  await insertClauseAct(tx, { mouId: mou.id, ...row });
  await record(tx, deps, actor, {
    action: "mou.negotiated",
    objectKind: "mou",
    objectId: mou.id,
    areaCode: mou.areaCode,
    detail: { clause: clause.key, act, side, hash: row.hash, ...(reason ? { reason } : {}) },
  });
  return { id: "", ...row };
}

/** Tells everybody who speaks for a side of the memorandum, but the actor. Returns who got a notice. */
export async function tellSides(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  mou: MouRecord,
  said: { clause: string; heading: string; act: ClauseAct; reason: string },
): Promise<string[]> {
  const object: MouObject = mouObject(mou);
  const people = await loadAreaActors(tx, mou.areaCode, deps.clock.today());
  return notify(tx, deps, {
    kind: "MOU_CLAUSE",
    userIds: people.filter((one) => sidesOf(one, object).length > 0).map(({ userId }) => userId),
    ...{ actorUserId: actor.userId, areaCode: mou.areaCode, objectKind: "mou", objectId: mou.id },
    link: `/mous/${mou.id}#clause-${said.clause}`,
    detail: { org: said.heading, reason: said.reason, act: said.act },
  });
}

/** After the commit: rights to the room are judged again where a clause was closed or opened, open pages read again. */
export function announceMou(deps: Pick<Deps, "bus">, mouId: string, people: readonly string[], rights: boolean): void {
  if (rights) deps.bus.emit("access", { room: `mou/${mouId}` });
  deps.bus.emit("touched", { topic: `mou/${mouId}` });
  for (const userId of people) deps.bus.emit("touched", { topic: `user/${userId}` });
}
