import { CRITERIA } from "../allocation/criteria";
import type { PolicyCycle } from "../budget/policyCycle";
import { buddhistDateText } from "../calendar/buddhistDate";
import { plainBaht } from "../money/bahtText";
import { calendarField } from "./readCalendar";
import { percentOfShare, type PolicyFields } from "./readPolicy";

/** A policy cycle as the fields of the settings screen: reading them again gives the same cycle. */
export function policyFields(policy: PolicyCycle): PolicyFields {
  const calendar = policy.calendar.flatMap(({ kind, month, day, exceptions }): [string, string][] => [
    [calendarField(kind, "day"), `${day}/${month}`],
    [calendarField(kind, "reference"), exceptions[0]?.reference ?? ""],
    ...exceptions.map(({ fy, iso }): [string, string] => [calendarField(kind, fy), buddhistDateText(iso)]),
  ]);
  const weights = CRITERIA.map((criterion): [string, string] => [`weight.${criterion}`, policy.weights[criterion]]);
  return {
    fyFrom: String(policy.fyFrom),
    fyTo: String(policy.fyTo),
    policyName: policy.nameTh,
    letterNo: policy.letterNo,
    letterDate: buddhistDateText(policy.letterDate),
    windowMin: policy.windowMin,
    windowMax: policy.windowMax,
    keyShareMin: percentOfShare(policy.keyShareMin),
    minSources: String(policy.minSources),
    straddler: policy.straddler,
    adminCostCounted: policy.adminCostCounted ? "yes" : "no",
    formSetId: policy.formSetId,
    sourceNote: policy.sourceNote,
    incomeMode: policy.incomeMode,
    roundTo: plainBaht(policy.roundToSatang),
    noticeDays: String(policy.noticeDays),
    ...Object.fromEntries([...weights, ...calendar]),
  };
}

/** Fields that differ between two versions, by name, with both values. */
export function changedFields(
  before: PolicyFields,
  after: PolicyFields,
): { field: string; before: string; after: string }[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .map((field) => ({ field, before: before[field] ?? "", after: after[field] ?? "" }))
    .filter((one) => one.before !== one.after);
}
