import { isLead } from "~/domain/access/projectRoles";
import { daysUntil, reminderAt } from "~/domain/calendar/deadlines";
import { keepsDuties } from "~/domain/mou/after/duties";
import { sidesOf } from "~/domain/mou/parties";
import { MOU_STATES } from "~/domain/mou/mouState";
import { loadAreaActors } from "../../../db/comment/areaActors";
import type { Tx } from "../../../db/client";
import { loadDuties, type DutyRecord } from "../../../db/mou/after/duties";
import { loadMou, mouObject } from "../../../db/mous";
import { notify } from "../../../db/notifications";
import type { Deps } from "../../deps";

type Parts = Pick<Deps, "db" | "clock" | "bus">;

/** Longest text of a duty in a notice. */
const MAX_TOLD = 300;

/** The step of the reminders that a duty has reached today; null while it is far, done, or past. */
function stepOf({ dueOn, doneAt }: DutyRecord, today: string): number | null {
  return dueOn === null || doneAt !== null ? null : reminderAt(daysUntil(dueOn, today));
}

async function tellOne(tx: Tx, deps: Parts, duty: DutyRecord, step: number): Promise<string[]> {
  const objectId = `${duty.id}/${duty.dueOn}/${step}`;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`mouDuty/${objectId}`}))`;
  if (await tx.notification.findFirst({ where: { objectKind: "mouDuty", objectId }, select: { id: true } })) return [];
  const mou = await loadMou(tx, duty.mouId);
  if (!mou || !keepsDuties(mou.state)) return [];
  const object = mouObject(mou);
  const people = await loadAreaActors(tx, mou.areaCode, deps.clock.today());
  const own = people.filter((one) => sidesOf(one, object).includes(duty.partyNo) || isLead(one, mou.project));
  const name = mou.parties.find(({ no }) => no === duty.partyNo)?.nameTh ?? "";
  return notify(tx, deps, {
    ...{ kind: "MOU_DUTY", userIds: own.map(({ userId }) => userId), actorUserId: null, areaCode: mou.areaCode },
    ...{ objectKind: "mouDuty", objectId, link: `/mous/${mou.id}/duties` },
    detail: { duty: duty.text.slice(0, MAX_TOLD), iso: duty.dueOn, org: name },
  });
}

/**
 * Reminds a side (and the project's lead) of its duties before their day, each step of the reminders once (30 days before to the
 * day itself). Stops when the duty is done or the memorandum is over.
 */
export async function tellDuties(deps: Parts): Promise<void> {
  const today = deps.clock.today();
  const states = MOU_STATES.filter(keepsDuties);
  const mous = await deps.db.prisma.mou.findMany({ where: { state: { in: [...states] } }, select: { id: true } });
  for (const duty of await loadDuties(
    deps.db.prisma,
    mous.map(({ id }) => id),
  )) {
    const step = stepOf(duty, today);
    if (step === null) continue;
    const told = await deps.db.prisma.$transaction((tx) => tellOne(tx, deps, duty, step));
    for (const userId of told) deps.bus.emit("touched", { topic: `user/${userId}` });
  }
}
