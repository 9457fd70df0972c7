import { fieldId, type FieldPlace } from "~/collab/fields/briefFields";
import { fieldDifferences, type FieldDifference } from "~/collab/fields/compareFields";
import { writeField } from "~/collab/fields/writeField";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { isFrozen } from "~/domain/brief/project";
import { briefWriteRights } from "../../collab/check/rights";
import { record } from "../../db/audit";
import { projectObject } from "../../db/briefs";
import { closeParked } from "../../db/collab/parkedWork";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { demandParked, type SeenParked } from "./demandParked";

async function auditOf(
  deps: Deps,
  actor: Actor,
  { project, work }: SeenParked,
  how: { action: "brief.workApplied" | "brief.workDiscarded"; fields: readonly string[]; close: boolean },
): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const outcome = how.action === "brief.workApplied" ? "APPLIED" : "DISCARDED";
    if (how.close && !(await closeParked(tx, { id: work.id, outcome, now: deps.clock.now() })))
      throw new AppError("stale");
    await record(tx, deps, actor, {
      action: how.action,
      objectKind: "brief",
      objectId: project.briefId,
      areaCode: project.areaCode,
      detail: { parkedId: work.id, authorUserId: work.userId, fields: how.fields },
    });
  });
  deps.bus.emit("touched", { topic: work.room });
}

/** Rows first, so that their cells find them; rows that go come last. */
function inOrder(chosen: readonly FieldDifference[]): FieldDifference[] {
  const rank = ({ kind, after }: FieldDifference) => (kind !== "row" ? 1 : after === true ? 0 : 2);
  return [...chosen].sort((a, b) => rank(a) - rank(b));
}

/**
 * Takes chosen fields of a draft into the brief: through the doors, judged with the rights of the person who does it
 * (the author, or the lead). Fields that say the same by now are passed over. When nothing of the draft is left, it is
 * closed. Returns how many fields are left. Throws notFound, frozen, forbidden, badInput (no field of it), stale.
 */
export async function applyParked(
  deps: Deps,
  actor: Actor,
  briefId: string,
  given: { id: string; fields: readonly FieldPlace[] },
): Promise<number> {
  const seen = await demandParked(deps, actor, briefId, given.id);
  const room = briefRoom(briefId);
  const { now, then } = await deps.collab.preview(room, seen.work.body);
  const wanted = new Set(given.fields.map(fieldId));
  const all = fieldDifferences(now, then);
  const chosen = inOrder(all.filter(({ place }) => wanted.has(fieldId(place))));
  if (chosen.length === 0) throw new AppError("badInput", { field: "fields" });
  const rights = briefWriteRights(actor, projectObject(seen.project));
  if (!rights) throw new AppError(isFrozen(seen.project.state) ? "frozen" : "forbidden");
  const how = { source: then, at: deps.clock.now().getTime() };
  await deps.collab.editAs(room, { userId: actor.userId, rights }, (doc) => {
    for (const { place, after } of chosen) writeField(doc, place, after, how);
  });
  const left = fieldDifferences(await deps.collab.read(room), then).length;
  await auditOf(deps, actor, seen, {
    action: "brief.workApplied",
    fields: chosen.map(({ place }) => fieldId(place)),
    close: left === 0,
  });
  return left;
}

/** Throws a draft away for good; only its author can. Throws notFound, forbidden, stale. */
export async function discardParked(deps: Deps, actor: Actor, briefId: string, id: string): Promise<void> {
  const seen = await demandParked(deps, actor, briefId, id);
  if (!seen.mine) throw new AppError("forbidden");
  await auditOf(deps, actor, seen, { action: "brief.workDiscarded", fields: [], close: true });
}
