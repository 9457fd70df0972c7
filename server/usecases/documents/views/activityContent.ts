import type { BriefContent, MainActivity } from "~/domain/brief/briefContent";
import type { ReadinessTexts } from "~/domain/brief/quality/readiness";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { ActivityContent, ActivityMoney } from "../../../../templates/activityForm/view";
import type { AreaView } from "../../../db/areas";
import { isDraftBrief } from "../documentStates";
import { bareName } from "./areaNames";
import { placesOf } from "./places";
import type { BriefReading } from "./projectBriefView";

/** What the forms of main activities are made from. */
export type ActivityReading = Pick<
  BriefReading,
  "areaCode" | "fy" | "code" | "state" | "docSeq" | "content" | "organizations"
>;

function moneyOf({ content, fy, organizations }: ActivityReading, activityId: string): ActivityMoney[] {
  return content.funding.flatMap((line) => {
    if (line.activityId !== activityId) return [];
    const amount = line.amounts[fy];
    // money stated only for other years belongs to the forms of those years
    if (amount === undefined && Object.keys(line.amounts).length > 0) return [];
    const org = line.orgId === null ? "" : (organizations.get(line.orgId)?.nameTh ?? "");
    return [{ source: line.source, org, amount: amount === undefined ? null : BigInt(amount) }];
  });
}

function readinessOf({
  readyLand,
  readyDesign,
  readyPrice,
  readyProcurement,
  readyReceiver,
}: BriefContent): ReadinessTexts {
  return { readyLand, readyDesign, readyPrice, readyProcurement, readyReceiver };
}

function contentOf(brief: ActivityReading, area: AreaView, activity: MainActivity, at: number): ActivityContent {
  const { content, organizations } = brief;
  return {
    fy: fiscalYear(brief.fy),
    revision: brief.docSeq,
    draft: isDraftBrief(brief.state),
    areaKind: area.kind,
    areaNameTh: bareName(area.nameTh),
    projectCode: brief.code,
    projectTitle: content.title,
    issue: content.issue.text,
    programme: content.programme.text,
    number: at + 1,
    activity,
    responsible: activity.orgId === null ? "" : (organizations.get(activity.orgId)?.nameTh ?? ""),
    funding: moneyOf(brief, activity.id),
    costItems: content.costItems.filter(({ activityId }) => activityId === activity.id),
    places: placesOf(brief.areaCode, content),
    readiness: readinessOf(content),
    indicators: content.indicators,
    outputs: content.outputs,
  };
}

/** What the two forms of each main activity of a brief show, in the order of the brief. */
export function activityContents(brief: ActivityReading, area: AreaView): ActivityContent[] {
  const { activities }: BriefContent = brief.content;
  return activities.map((activity, at) => contentOf(brief, area, activity, at));
}
