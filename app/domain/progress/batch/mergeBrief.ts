import type { BriefContent, FundingLine, MainActivity } from "../../brief/briefContent";
import type { FiscalYear } from "../../calendar/fiscalYear";
import { matchKey } from "../cells/cleanText";
import { issueKey } from "./issueName";

/** Activities by normalised title; of two with one title the second has a key of its own. */
export function activitiesByTitle(activities: readonly MainActivity[]): Map<string, MainActivity> {
  const found = new Map<string, MainActivity>();
  for (const activity of activities) {
    const base = matchKey(activity.title);
    let key = base;
    for (let nth = 2; found.has(key); nth += 1) key = `${base}\u0001${nth}`;
    found.set(key, activity);
  }
  return found;
}

/** Lines of an activity that are paid by the province. */
export const provinceLines = (content: BriefContent, activityId: string): FundingLine[] =>
  content.funding.filter((line) => line.activityId === activityId && line.source === "PROVINCE");

/** Places after a given one (null = the first), one for each new row. */
export type PlaceAfter = (last: string | null, count: number) => readonly string[];

function mergedFunding(
  before: BriefContent,
  imported: BriefContent,
  activityIds: ReadonlyMap<string, string>,
  fy: FiscalYear,
): FundingLine[] {
  const changed = new Map<string, FundingLine>();
  const added: FundingLine[] = [];
  for (const line of imported.funding) {
    const activityId = activityIds.get(line.activityId) ?? line.activityId;
    const amount = line.amounts[fy];
    const [first, ...others] = provinceLines(before, activityId);
    if (!first) added.push({ ...line, activityId });
    // with several provincial lines of one activity the table does not say which one it means
    else if (amount !== undefined && others.length === 0)
      changed.set(first.id, { ...first, amounts: { ...first.amounts, [fy]: amount } });
  }
  return [...before.funding.map((line) => changed.get(line.id) ?? line), ...added];
}

/**
 * What a brief says after a table is taken over into it: outputs, issue, periods and provincial money of `fy` as the
 * table states them; blanks of the table change nothing, and nothing is ever deleted.
 */
export function mergeBrief(
  before: BriefContent,
  imported: BriefContent,
  fy: FiscalYear,
  placeAfter: PlaceAfter,
): BriefContent {
  const old = activitiesByTitle(before.activities);
  const ids = new Map<string, string>();
  const periods = new Map<string, MainActivity>();
  const added: MainActivity[] = [];
  for (const [key, activity] of activitiesByTitle(imported.activities)) {
    const same = old.get(key);
    if (same) {
      ids.set(activity.id, same.id);
      if (activity.periodStart !== null)
        periods.set(same.id, { ...same, periodStart: activity.periodStart, periodEnd: activity.periodEnd });
    } else added.push(activity);
  }
  const last =
    before.activities
      .map(({ order }) => order)
      .sort()
      .at(-1) ?? null;
  const places = placeAfter(last, added.length);
  const otherIssue = imported.issue.text !== "" && issueKey(imported.issue.text) !== issueKey(before.issue.text);
  return {
    ...before,
    issue: otherIssue ? imported.issue : before.issue,
    outputs:
      imported.outputs === "" || matchKey(imported.outputs) === matchKey(before.outputs)
        ? before.outputs
        : imported.outputs,
    periodStart: imported.periodStart ?? before.periodStart,
    periodEnd: imported.periodEnd ?? before.periodEnd,
    activities: [
      ...before.activities.map((activity) => periods.get(activity.id) ?? activity),
      ...added.map((activity, index) => ({ ...activity, order: places[index] ?? activity.order })),
    ],
    funding: mergedFunding(before, imported, ids, fy),
  };
}
