import type { Actor } from "~/domain/access/actor";
import { isLibraryKey, MAX_OWN_CLAUSES, ownClauseKey } from "~/domain/mou/clauses/clauseKeys";
import { loadClauses } from "../../../db/mou/clauses";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { lineOf } from "../../people/fields";
import { demandClause, demandSide } from "./demandMou";
import { reasonOf } from "./reason";
import { announceMou, tellSides, writeAct } from "./writeAct";

/** Longest heading of a clause. */
const MAX_HEADING = 200;

/**
 * Adds a clause of the parties' own after the others; its words are written in the room. Throws notFound, forbidden, frozen,
 * badInput without a heading, tooManyClauses after twenty (those taken out included).
 */
export async function addClause(
  deps: Deps,
  actor: Actor,
  id: string,
  input: { heading: string; side?: number },
): Promise<{ key: string }> {
  const heading = lineOf(input.heading, "heading", { max: MAX_HEADING, required: true });
  const { key, people } = await deps.db.prisma.$transaction(async (tx) => {
    const { mou, side } = await demandSide(tx, actor, id, input.side);
    const all = await loadClauses(tx, id, true);
    const number = all.filter((one) => !isLibraryKey(one.key)).length + 1;
    if (number > MAX_OWN_CLAUSES) throw new AppError("tooManyClauses");
    const made = { key: ownClauseKey(number), heading };
    const no = Math.max(0, ...all.map((one) => one.no)) + 1;
    const clause = await tx.mouClause.create({ data: { mouId: id, no, ...made } });
    await writeAct(tx, deps, actor, mou, { clause, act: "ADD", side, text: "" });
    const said = { clause: made.key, heading, act: "ADD" as const, reason: "" };
    return { key: made.key, people: await tellSides(tx, deps, actor, mou, said) };
  });
  announceMou(deps, id, people, true);
  return { key };
}

/**
 * Takes a clause out of the memorandum, with a reason that every side hears; its words stay in the room and in the versions.
 * Throws notFound, forbidden, frozen, badInput without a reason, clauseLocked for one that every side agreed to.
 */
export async function removeClause(
  deps: Deps,
  actor: Actor,
  id: string,
  input: { key: string; reason: string; side?: number },
): Promise<void> {
  const reason = reasonOf(input.reason);
  const people = await deps.db.prisma.$transaction(async (tx) => {
    const { mou, side } = await demandSide(tx, actor, id, input.side);
    const clause = await demandClause(tx, id, input.key);
    if (clause.state === "AGREED") throw new AppError("clauseLocked");
    await tx.mouClause.update({
      where: { id: clause.id },
      data: { removedAt: deps.clock.now(), version: { increment: 1 } },
    });
    await writeAct(tx, deps, actor, mou, { clause, act: "REMOVE", side, text: "", reason });
    return tellSides(tx, deps, actor, mou, { clause: clause.key, heading: clause.heading, act: "REMOVE", reason });
  });
  announceMou(deps, id, people, true);
}
