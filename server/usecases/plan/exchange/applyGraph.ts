import type { Actor } from "~/domain/access/actor";
import type { ComparedRow } from "~/domain/plan/exchange/comparedGraph";
import { compareGraph } from "~/domain/plan/exchange/compareGraph";
import { record } from "../../../db/audit";
import { keepGraphResult, type GraphResult } from "../../../db/plan/graphReturns";
import { lockPlan } from "../../../db/plans";
import type { Deps } from "../../deps";
import { graphReference } from "./graphReference";
import { demandGraphReturn } from "./openGraphReturn";
import { GraphWriter } from "./writeGraph";

/** A ticked row: its key and the mark of what was seen. */
export type GraphChoice = { key: string; seen: string };

/**
 * What was taken over now; `stale` = rows that say something else by now, `waiting` = links whose end was not taken over
 * with them.
 */
export type GraphDone = GraphResult["counts"] & { stale: number; waiting: number };

/** Most changed rows that an audit row tells in full; all are counted. */
const MOST_TOLD = 200;

/** What an audit row says of a row: where it stood, and every value before and after. */
function told({ list, state, label, id, line, changes }: ComparedRow): object {
  const values = changes.map(({ field, now, file }) => ({ field, before: now, after: file }));
  return { list, state, id, line, label: label.slice(0, 120), values };
}

const countsOf = (after: GraphResult["counts"], before: GraphResult["counts"]): GraphResult["counts"] => ({
  added: after.added - before.added,
  changed: after.changed - before.changed,
  archived: after.archived - before.archived,
  linked: after.linked - before.linked,
  unlinked: after.unlinked - before.unlinked,
});

const ORDER = { NEW: 0, CHANGED: 1, MISSING: 2, SAME: 3, TAKEN: 3 } as const;

/**
 * Takes over exactly the rows that a person ticked, in one transaction with one audit row: entries first, then links. A row
 * with a fault is never written; one that says something else than the person saw is left alone and counted. Throws
 * notFound, forbidden.
 */
export async function applyGraph(
  deps: Deps,
  actor: Actor,
  id: string,
  choices: readonly GraphChoice[],
): Promise<GraphDone> {
  const { areaCode } = await demandGraphReturn(deps.db.prisma, actor, id);
  const done = await deps.db.prisma.$transaction(
    async (tx) => {
      await lockPlan(tx, areaCode);
      const kept = await demandGraphReturn(tx, actor, id, true);
      const { fy, file, mark, result } = kept;
      const compared = compareGraph(file, await graphReference(tx, actor, kept, mark, result));
      const seen = new Map(choices.map((choice) => [choice.key, choice.seen]));
      const asked = compared.rows.filter(({ key }) => seen.has(key));
      const taken = asked
        .filter((row) => row.faults.length === 0 && row.mark === seen.get(row.key) && ORDER[row.state] < 3)
        .toSorted((a, b) => ORDER[a.state] - ORDER[b.state]);
      const writer = new GraphWriter({ tx, deps, actor, at: { areaCode, fy } }, result);
      for (const row of taken) if (row.list === "ENTRIES") await writer.entry(row);
      for (const row of taken) if (row.list === "LINKS") await writer.link(row, compared);
      const counts = countsOf(writer.result.counts, result.counts);
      const answer = { ...counts, stale: choices.length - taken.length, waiting: writer.waiting };
      if (Object.values(counts).every((count) => count === 0)) return answer;
      await keepGraphResult(tx, id, { userId: actor.userId, at: deps.clock.now(), result: writer.result });
      await record(tx, deps, actor, {
        ...{ action: "plan.graphTaken", objectKind: "plan", objectId: `${areaCode}-${fy}`, areaCode },
        detail: { returnId: id, fy, file: kept.fileName, ...counts, rows: taken.slice(0, MOST_TOLD).map(told) },
      });
      return answer;
    },
    { timeout: 60_000 },
  );
  deps.bus.emit("plan", { areaCode });
  return done;
}
