import { createHash } from "node:crypto";
import { isLead } from "~/domain/access/projectRoles";
import { may } from "~/domain/access/policies";
import { canBeStale, staleSentence, type StaleField } from "~/domain/mou/after/stale";
import { sidesOf } from "~/domain/mou/parties";
import { MOU_STATES } from "~/domain/mou/mouState";
import { loadAreaActors } from "../../../db/comment/areaActors";
import type { Tx } from "../../../db/client";
import { lockMou, mouObject, type MouRecord } from "../../../db/mous";
import { notify } from "../../../db/notifications";
import type { Deps } from "../../deps";
import { readStale } from "./readStale";
import { sourceWords } from "./staleFindings";

type Parts = Pick<Deps, "db" | "clock" | "bus">;

/** Everybody who speaks for a side of a memorandum or answers for its project, and may read it. */
export async function peopleOfSides(tx: Tx, deps: Pick<Deps, "clock">, mou: MouRecord): Promise<string[]> {
  const object = mouObject(mou);
  const people = await loadAreaActors(tx, mou.areaCode, deps.clock.today());
  return people
    .filter((one) => may(one, "mou.read", mou.project))
    .filter((one) => sidesOf(one, object).length > 0 || isLead(one, mou.project))
    .map(({ userId }) => userId);
}

async function tellOne(tx: Tx, deps: Parts, mou: MouRecord, fields: readonly StaleField[]): Promise<string[]> {
  const [first] = fields;
  if (!first) return [];
  const change = createHash("sha256").update(JSON.stringify(fields)).digest("hex").slice(0, 16);
  const objectId = `${mou.id}/${change}`;
  if (await tx.notification.findFirst({ where: { objectKind: "mouStale", objectId }, select: { id: true } })) return [];
  return notify(tx, deps, {
    ...{ kind: "MOU_STALE", userIds: await peopleOfSides(tx, deps, mou), actorUserId: null, areaCode: mou.areaCode },
    ...{ objectKind: "mouStale", objectId, link: `/mous/${mou.id}/duties` },
    detail: { duty: staleSentence(first, sourceWords).th.slice(0, 300), more: fields.length - 1 },
  });
}

/**
 * [R14b] Tells both sides of every memorandum that has become stale, once for each change of its brief: the same difference is
 * not told again, a further one is.
 */
export async function tellStale(deps: Parts): Promise<void> {
  const states = MOU_STATES.filter(canBeStale);
  const rows = await deps.db.prisma.mou.findMany({ where: { state: { in: [...states] } }, select: { id: true } });
  for (const { id } of rows) {
    const told = await deps.db.prisma.$transaction(async (tx) => {
      const mou = await lockMou(tx, id);
      return mou ? tellOne(tx, deps, mou, await readStale(tx, mou)) : [];
    });
    for (const userId of told) deps.bus.emit("touched", { topic: `user/${userId}` });
  }
}
