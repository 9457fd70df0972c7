import { bookSeed, readBook } from "~/collab/plan/bookDoc";
import { parseRoomName, planRoom } from "~/collab/roomName";
import { isPlanFrozen } from "~/domain/lifecycle/plan/editionLife";
import type { PlanState } from "~/domain/lifecycle/plan/planLife";
import type { BookPlanKind, BookTexts } from "~/domain/plan/book/bookComponents";
import type { Tx } from "../../../db/client";
import { thawDoc } from "../../../db/collab/collabDocs";
import { readDurable } from "../../../db/versions";
import type { Deps } from "../../deps";
import { docOf } from "../../history/versionState";

/** What a plan's book says as it is durable; null when nobody began it. */
export async function readBookTexts(tx: Tx, planId: string, kind: BookPlanKind): Promise<BookTexts | null> {
  const room = parseRoomName(planRoom(planId));
  const durable = room && (await readDurable(tx, room.name));
  if (!durable) return null;
  const doc = docOf(room, durable);
  try {
    return readBook(doc, kind);
  } finally {
    doc.destroy();
  }
}

/** Makes the room in which a plan's book is written, in the caller's transaction. */
export async function makeBookRoom(
  tx: Tx,
  deps: Pick<Deps, "collab">,
  plan: { id: string; kind: BookPlanKind },
  texts: BookTexts,
): Promise<void> {
  const seed = bookSeed(plan.kind, texts);
  await deps.collab.createDoc(tx, { room: planRoom(plan.id), kind: "plan", refId: plan.id, seed, userId: null });
}

/**
 * [I11] The book stands still with its plan: frozen from the committee's approval on, open again when that is taken back.
 * In the caller's transaction.
 */
export async function carryBook(
  tx: Tx,
  deps: Pick<Deps, "collab">,
  planId: string,
  { from, to }: { from: PlanState; to: PlanState },
): Promise<void> {
  if (isPlanFrozen(from) === isPlanFrozen(to)) return;
  const doc = planRoom(planId);
  if ((await tx.collabDoc.count({ where: { doc } })) === 0) return;
  if (isPlanFrozen(to)) await deps.collab.freeze(tx, doc);
  else await thawDoc(tx, doc);
}

/** The same for the annual plan of an area and year (B.E.), which is known by its year. */
export async function carryAnnualBook(
  tx: Tx,
  deps: Pick<Deps, "collab">,
  { areaCode, fy }: { areaCode: string; fy: number },
  move: { from: PlanState; to: PlanState },
): Promise<void> {
  const plans = await tx.plan.findMany({ where: { areaCode, kind: "ANNUAL", fyFrom: fy }, select: { id: true } });
  for (const { id } of plans) await carryBook(tx, deps, id, move);
}
