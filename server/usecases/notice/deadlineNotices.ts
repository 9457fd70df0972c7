import { isPlannerOf } from "~/domain/access/roles";
import { BUDDHIST_OFFSET } from "~/domain/calendar/buddhistDate";
import { daysUntil, deadlinesOf, reminderAt, type Deadline } from "~/domain/calendar/deadlines";
import { isFiscalYear } from "~/domain/calendar/fiscalYear";
import { parseIsoDate } from "~/domain/calendar/isoDate";
import { loadAreaActors } from "../../db/comment/areaActors";
import type { Tx } from "../../db/client";
import { notify } from "../../db/notifications";
import { loadPolicyCycle } from "../../db/policy/policyCycles";
import type { Deps } from "../deps";

type Parts = Pick<Deps, "db" | "clock" | "bus">;

/** A date that comes near: which step of the reminders is reached, in days. */
type Near = { fy: number; deadline: Deadline; step: number };

/**
 * Dates of submission whose reminders have begun on `today` (YYYY-MM-DD, Bangkok), by the calendar of each budget year's
 * policy. A date lies up to three years ahead of its budget year.
 */
async function nearDeadlines(tx: Tx, today: string): Promise<Near[]> {
  const year = (parseIsoDate(today)?.year ?? 0) + BUDDHIST_OFFSET;
  const near: Near[] = [];
  for (const fy of [year, year + 1, year + 2, year + 3].filter(isFiscalYear)) {
    const policy = await loadPolicyCycle(tx, fy);
    for (const deadline of deadlinesOf(fy, policy?.calendar)) {
      const step = reminderAt(daysUntil(deadline.iso, today));
      if (step !== null) near.push({ fy, deadline, step });
    }
  }
  return near;
}

async function tellArea(tx: Tx, deps: Parts, areaCode: string, { fy, deadline, step }: Near): Promise<string[]> {
  const { kind, iso, title } = deadline;
  const objectId = `${areaCode}-${fy}/${kind}/${iso}/${step}`;
  // of several servers one writes, and each step of a date is told once
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`deadline/${objectId}`}))`;
  if (await tx.notification.findFirst({ where: { objectKind: "deadline", objectId }, select: { id: true } })) return [];
  const actors = await loadAreaActors(tx, areaCode, deps.clock.today());
  return notify(tx, deps, {
    kind: "DEADLINE",
    userIds: actors.filter((actor) => isPlannerOf(actor, areaCode)).map(({ userId }) => userId),
    ...{ actorUserId: null, areaCode, objectKind: "deadline", objectId },
    link: `/years/${areaCode}-${fy}`,
    detail: { fy, iso, titleTh: title.th, titleEn: title.en },
  });
}

/**
 * Tells the planners of every active area of the official dates of submission that come near, each step of the reminders
 * ([R15]: 30 days before to the day itself) once. A server that was off in between tells the nearest step only.
 */
export async function tellDeadlines(deps: Parts): Promise<void> {
  const near = await nearDeadlines(deps.db.prisma, deps.clock.today());
  if (near.length === 0) return;
  const areas = await deps.db.prisma.area.findMany({ where: { active: true }, select: { code: true } });
  for (const { code } of areas)
    for (const one of near) {
      const people = await deps.db.prisma.$transaction((tx) => tellArea(tx, deps, code, one));
      for (const userId of people) deps.bus.emit("touched", { topic: `user/${userId}` });
    }
}
