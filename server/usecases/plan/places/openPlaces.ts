import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { districtsOf, type District } from "~/domain/area/districts";
import { activityMap, type ActivityMap, type SitedActivity } from "~/domain/area/map/activityPlaces";
import type { BriefContent } from "~/domain/brief/briefContent";
import { readBriefContents } from "../../../db/briefContent";
import { loadProjects, type ProjectRecord } from "../../../db/projects";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";

/** What a place is called by: an activity and its project. */
export type PlaceNames = { code: string; title: string; briefId: string; activities: Readonly<Record<string, string>> };

/** Main activities of an area and year by district, with the names of the projects by id. */
export type PlacesView = {
  districts: readonly District[];
  map: ActivityMap;
  names: Readonly<Record<string, PlaceNames>>;
  asOf: Date;
};

/** Main activities of a brief, and a row for money that belongs to none of them or a brief without any. */
function activitiesOf({ projectId }: ProjectRecord, content: BriefContent, fy: number): SitedActivity[] {
  const money = new Map<string, bigint>();
  for (const { activityId, amounts } of content.funding)
    money.set(activityId, (money.get(activityId) ?? 0n) + BigInt(amounts[fy] ?? 0));
  const shared = { projectId, stated: content.districts, areaWords: `${content.areaText} ${content.title}` };
  const rows = content.activities.map(({ id, title, method, subActivities }): SitedActivity => {
    const amount = money.get(id) ?? 0n;
    money.delete(id);
    return { ...shared, activityId: id, words: `${title} ${method} ${subActivities}`, amount };
  });
  const rest = [...money.values()].reduce((sum, amount) => sum + amount, 0n);
  return rest > 0n || rows.length === 0 ? [...rows, { ...shared, activityId: null, words: "", amount: rest }] : rows;
}

/**
 * Where the main activities of an area and budget year (B.E.) happen, with the money of all sources (satang), of the
 * projects that the actor may read. Throws notFound when the area is not the actor's.
 */
export async function openPlaces(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<PlacesView> {
  if (!may(actor, "plan.read", { areaCode })) throw new AppError("notFound");
  const [records, contents] = await deps.db.prisma.$transaction(
    async (tx) => [await loadProjects(tx, areaCode, fy), await readBriefContents(tx, areaCode, fy)] as const,
    { isolationLevel: "RepeatableRead" },
  );
  const shown = records.filter((one) => one.removedAt === null && may(actor, "project.read", one));
  const briefs = shown.flatMap((record) => {
    const content = contents.get(record.briefId);
    return content ? [{ record, content }] : [];
  });
  const names = briefs.map(({ record, content }): [string, PlaceNames] => {
    const activities = Object.fromEntries(content.activities.map(({ id, title }) => [id, title]));
    return [record.projectId, { code: record.code, title: content.title, briefId: record.briefId, activities }];
  });
  const districts = districtsOf(areaCode);
  return {
    districts,
    map: activityMap(
      briefs.flatMap(({ record, content }) => activitiesOf(record, content, fy)),
      districts,
    ),
    names: Object.fromEntries(names),
    asOf: deps.clock.now(),
  };
}
