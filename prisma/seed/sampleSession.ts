import type { Actor } from "~/domain/access/actor";
import { bangkokDayOf } from "../../server/clock";
import type { Deps } from "../../server/usecases/deps";
import { createSession } from "../../server/usecases/dialogue/prepare/createSession";
import { prepareSession } from "../../server/usecases/dialogue/prepare/editSession";
import { holdSession } from "./heldSession";
import { clockFrom } from "./sampleClock";
import type { SampleOrgs } from "./samplePeople";
import sample from "./phatthalung-session.json";

const PLACE = { areaCode: "93", fy: 2568 } as const;
const DAY_MS = 86_400_000;

/** Noon of Bangkok of the Monday before, or behind, a day; never that day itself. */
function mondayFrom(day: string, by: -1 | 1): string {
  let at = Date.parse(`${day}T12:00:00+07:00`);
  do at += by * DAY_MS;
  while (new Date(at).getUTCDay() !== 1);
  return bangkokDayOf(new Date(at));
}

/**
 * Two sessions of the year being planned: one held last Monday, from cards to signed minutes, and one prepared for next
 * Monday. What was held are agendas: its promises and votes touch no project.
 */
export async function seedSessions(
  deps: Deps,
  planner: Actor,
  orgs: SampleOrgs,
  projectIds: ReadonlyMap<number, string>,
): Promise<void> {
  const { held, planned } = sample;
  const today = deps.clock.today();
  const last = mondayFrom(today, -1);
  const clock = clockFrom(new Date(`${last}T08:40:00+07:00`));
  const past: Deps = { ...deps, clock };
  const how = { ...PLACE, script: "FULL_150" };
  const sessionId = await createSession(past, planner, {
    ...{ ...how, title: held.title, place: held.place, startsAt: `${last}T09:00`, officialStep: 2 },
  });
  const orgIdsOf = (keys: readonly string[]) => keys.flatMap((key) => orgs.get(key) ?? []);
  await prepareSession(past, planner, sessionId, {
    intent: "organizations",
    orgIds: orgIdsOf(held.people.map(({ org }) => org)),
  });
  await holdSession(past, clock, { planner, sessionId, orgs });
  const nextId = await createSession(deps, planner, {
    ...{ ...how, title: planned.title, place: planned.place, officialStep: 3 },
    startsAt: `${mondayFrom(today, 1)}T09:00`,
  });
  const ids = planned.projects.flatMap((no) => projectIds.get(no) ?? []);
  await prepareSession(deps, planner, nextId, { intent: "projects", projectIds: ids });
  await prepareSession(deps, planner, nextId, { intent: "organizations", orgIds: orgIdsOf(planned.invited) });
}
