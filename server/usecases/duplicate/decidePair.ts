import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { commentBody, MAX_COMMENT } from "~/domain/comment/commentBody";
import { pairKey, type DuplicateVerdict } from "~/domain/duplicate/verdict";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { writeVerdict } from "../../db/budget/duplicates";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";
import { pairSignature, readPairs, seenOf } from "./readPairs";

/** A verdict on a pair: `a` and `b` in any order; `seen` names what the person compared. */
export type PairDecision = {
  areaCode: string;
  fy: number;
  a: string;
  b: string;
  verdict: DuplicateVerdict;
  reason: string;
  seen: string;
};

async function write(tx: Tx, deps: Deps, actor: Actor, input: PairDecision, reason: string): Promise<void> {
  const { areaCode, fy, verdict } = input;
  const [projectA = "", projectB = ""] = [input.a, input.b].sort();
  await tx.$queryRaw`select id from project where id in (${projectA}::uuid, ${projectB}::uuid) order by id for update`;
  const { pairs, verdicts } = await readPairs(tx, actor, areaCode, fy);
  const key = pairKey(projectA, projectB);
  const pair = pairs.find((one) => pairKey(one.a.projectId, one.b.projectId) === key);
  if (!pair) throw new AppError("notFound");
  const standing = verdicts.get(key);
  if (seenOf(pair, standing) !== input.seen) throw new AppError("stale");
  const decided = { verdict, reason, signature: pairSignature(pair), decidedBy: actor.userId };
  await writeVerdict(tx, areaCode, fy, { projectA, projectB, ...decided, decidedAt: deps.clock.now() });
  await record(tx, deps, actor, {
    ...{ action: "duplicate.decided", objectKind: "project", objectId: projectA, areaCode },
    detail: {
      pair: [pair.a.code, pair.b.code],
      other: projectB,
      before: standing?.verdict ?? null,
      after: verdict,
      reason,
    },
  });
}

/**
 * [R6] Decides what two look-alike projects are, with a reason that is remembered; an earlier verdict stays in the
 * history. Only for planners of the area. Throws notFound (no such pair for this person), forbidden, reasonMissing,
 * commentTooLong, stale (one of the two, or the verdict, changed since it was seen).
 */
export async function decidePair(deps: Deps, actor: Actor, input: PairDecision): Promise<void> {
  const { areaCode } = input;
  demandArea(actor, "area.read", areaCode);
  if (!may(actor, "duplicate.decide", { areaCode })) throw new AppError("forbidden");
  const reason = commentBody(input.reason);
  if (reason === "") throw new AppError("reasonMissing");
  if (reason.length > MAX_COMMENT) throw new AppError("commentTooLong", { max: MAX_COMMENT });
  await deps.db.prisma.$transaction((tx) => write(tx, deps, actor, input, reason));
}
