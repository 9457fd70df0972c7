import { placeOf } from "../../duplicate/place";
import type { District } from "../districts";

/** A main activity, or a project's money without one (`activityId` null), with its money of the year (satang). */
export type SitedActivity = {
  projectId: string;
  activityId: string | null;
  /** Title, steps and sub-activities: words in which a place may be named. */
  words: string;
  /** District codes of item 7 of the brief, and its words. */
  stated: readonly string[];
  areaWords: string;
  amount: bigint;
};

/** How the place of an activity is known: named in its own words, by the whole project, or not at all. */
export type SiteOrigin = "ACTIVITY" | "PROJECT" | "NONE";

/** An activity with its districts; those of the project are all of them, since nobody said which are the activity's. */
export type Sited = { activity: SitedActivity; districts: readonly string[]; origin: SiteOrigin };

/** Activities of a district. `only` = money of those that are nowhere else, `shared` = of those that are elsewhere too. */
export type DistrictFigures = { code: string; count: number; only: bigint; shared: bigint };

/** All activities, sorted by where they are; `total` = located + shared (each once) + unlocated, satang. */
export type ActivityMap = {
  sited: Sited[];
  districts: DistrictFigures[];
  located: bigint;
  shared: bigint;
  unlocated: bigint;
  total: bigint;
};

function siteOf(activity: SitedActivity, known: readonly District[]): Sited {
  const own = activity.activityId === null ? [] : placeOf([], activity.words, known).districts;
  if (own.length > 0) return { activity, districts: own, origin: "ACTIVITY" };
  const listed = activity.stated.filter((code) => known.some((one) => one.code === code));
  const { districts } = placeOf(listed, activity.areaWords, known);
  return { activity, districts, origin: districts.length > 0 ? "PROJECT" : "NONE" };
}

/**
 * Main activities by district. Money of an activity in several districts is never divided among them: it is added up once
 * under `shared` and named in full at each. O(activities × districts).
 */
export function activityMap(activities: readonly SitedActivity[], known: readonly District[]): ActivityMap {
  const sited = activities.map((activity) => siteOf(activity, known));
  const sum = (test: (one: Sited) => boolean) =>
    sited.filter(test).reduce((total, { activity }) => total + activity.amount, 0n);
  const districts = known.map(({ code }): DistrictFigures => {
    const here = sited.filter((one) => one.districts.includes(code));
    const money = (alone: boolean) =>
      here
        .filter((one) => (one.districts.length === 1) === alone)
        .reduce((total, { activity }) => total + activity.amount, 0n);
    return { code, count: here.length, only: money(true), shared: money(false) };
  });
  return {
    ...{ sited, districts },
    located: sum((one) => one.districts.length === 1),
    shared: sum((one) => one.districts.length > 1),
    unlocated: sum((one) => one.districts.length === 0),
    total: sum(() => true),
  };
}
