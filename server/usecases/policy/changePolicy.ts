import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { PolicyCycle } from "~/domain/budget/policyCycle";
import { changedFields, policyFields } from "~/domain/policy/policyFields";
import { readPolicy, type PolicyFields } from "~/domain/policy/readPolicy";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { cycleColumns, loadPolicyCycles, type StoredCycle } from "../../db/policy/policyCycles";
import { keepRevisions } from "../../db/policy/policyRevisions";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { demandPolicyReader } from "./openPolicies";

/** A change of a cycle: all fields as typed, the revision that was on the screen, and why. */
export type PolicyChange = { fields: PolicyFields; seenRevision: number; reason: string };

const MAX_REASON = 500;

function readInput(actor: Actor, fields: PolicyFields, reason: string): PolicyCycle {
  demandPolicyReader(actor);
  if (!may(actor, "policy.change", {})) throw new AppError("forbidden");
  const read = readPolicy(fields);
  if (!read.ok) throw new AppError("badInput", { field: read.field });
  if (reason.trim() === "" || reason.length > MAX_REASON) throw new AppError("badInput", { field: "reason" });
  return read.policy;
}

/** Two cycles must not claim the same budget year: a result would not know its rules. */
function refuseOverlap(cycles: readonly StoredCycle[], policy: PolicyCycle, own: string | null): void {
  const other = cycles.find(({ id, fyFrom, fyTo }) => id !== own && policy.fyFrom <= fyTo && fyFrom <= policy.fyTo);
  if (other) throw new AppError("badInput", { field: "fyFrom" });
}

const locked = (tx: Tx) => tx.$executeRaw`select pg_advisory_xact_lock(hashtext('policy-cycle'))`;

/** Open pages of the years concerned count again with the new figures. */
async function tellPages(deps: Deps, { fyFrom, fyTo }: PolicyCycle): Promise<void> {
  const years = await deps.db.prisma.budgetFrame.findMany({
    where: { fy: { gte: fyFrom, lte: fyTo } },
    select: { areaCode: true, fy: true },
  });
  const cause = { th: "หลักเกณฑ์ของรอบปีเปลี่ยน", en: "the rules of the cycle changed" };
  for (const { areaCode, fy } of years)
    deps.bus.emit("window", { areaCode, fy, cause, at: deps.clock.now().toISOString() });
}

/**
 * Changes a cycle: a new revision, kept beside the old ones, and an audit row with before and after. What was decided
 * earlier keeps the revision it was decided under. Nothing is written when nothing differs. Throws notFound, forbidden,
 * badInput with the field, stale when somebody changed it after `seenRevision`.
 */
export async function changePolicy(deps: Deps, actor: Actor, cycleId: string, change: PolicyChange): Promise<void> {
  const policy = readInput(actor, change.fields, change.reason);
  const changed = await deps.db.prisma.$transaction(async (tx) => {
    await locked(tx);
    const cycles = await loadPolicyCycles(tx);
    const before = cycles.find(({ id }) => id === cycleId);
    if (!before) throw new AppError("notFound");
    if (before.revision !== change.seenRevision) throw new AppError("stale");
    refuseOverlap(cycles, policy, cycleId);
    const fields = policyFields(policy);
    const differences = changedFields(policyFields(before), fields);
    if (differences.length === 0) return false;
    const revision = before.revision + 1;
    const reason = change.reason.trim();
    await tx.policyCycle.update({ where: { id: cycleId }, data: { ...cycleColumns(policy), revision } });
    await keepRevisions(tx, [
      { cycleId, revision, fields, reason, changedBy: actor.userId, changedAt: deps.clock.now() },
    ]);
    await record(tx, deps, actor, {
      action: "policy.change",
      objectKind: "policy",
      objectId: cycleId,
      detail: { revision, reason, changes: differences },
    });
    return true;
  });
  if (changed) await tellPages(deps, policy);
}

/** Adds a cycle for further budget years. Throws notFound, forbidden, badInput (also when its years overlap). */
export async function addPolicy(deps: Deps, actor: Actor, fields: PolicyFields, reason: string): Promise<string> {
  const policy = readInput(actor, fields, reason);
  const id = await deps.db.prisma.$transaction(async (tx) => {
    await locked(tx);
    refuseOverlap(await loadPolicyCycles(tx), policy, null);
    const made = await tx.policyCycle.create({ data: cycleColumns(policy), select: { id: true } });
    const revision = { cycleId: made.id, revision: 1, fields: policyFields(policy), reason: reason.trim() };
    await keepRevisions(tx, [{ ...revision, changedBy: actor.userId, changedAt: deps.clock.now() }]);
    await record(tx, deps, actor, {
      action: "policy.add",
      objectKind: "policy",
      objectId: made.id,
      detail: { reason: reason.trim(), fyFrom: policy.fyFrom, fyTo: policy.fyTo },
    });
    return made.id;
  });
  await tellPages(deps, policy);
  return id;
}
