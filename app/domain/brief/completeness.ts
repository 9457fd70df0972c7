import type { Bilingual } from "../rules/finding";
import type { BriefContent, BriefIndicator, MainActivity } from "./briefContent";
import { isFilled, isNumberText } from "./filled";
import type { PartnerRole } from "./project";
import { lineTotal, projectTotal, totalsByActivity } from "./totals";

/** What an item still lacks, and the rule that asks for it. */
export type Missing = Bilingual & { rule: "R16" | "R17" };

/** Whether one of the thirteen items is complete. */
export type ItemCompleteness = { item: number; complete: boolean; missing: Missing[] };

/** Item 9: organisations named by an action. */
export type NamedOrganization = { orgId: string; role: PartnerRole };

const lacks = (th: string, en: string, rule: Missing["rule"] = "R16"): Missing => ({ th, en, rule });
const unless = (present: boolean, th: string, en: string, rule?: Missing["rule"]): Missing[] =>
  present ? [] : [lacks(th, en, rule)];
const text = (value: string, th: string, en: string) => unless(isFilled(value), th, en);

/** [R17] An indicator is measurable: unit, a target that is a number, method. */
function measurable(indicator: BriefIndicator, index: number): Missing[] {
  const name = isFilled(indicator.name) ? indicator.name : String(index + 1);
  const th = `ตัวชี้วัด “${name}”`;
  const en = `Indicator “${name}”`;
  const targets = [indicator.targetMin, indicator.targetStd, indicator.targetHigh];
  return [
    ...unless(isFilled(indicator.name), `${th}: ระบุชื่อ`, `${en}: name it`, "R17"),
    ...unless(isFilled(indicator.unit), `${th}: ระบุหน่วยนับ`, `${en}: state the unit`, "R17"),
    ...unless(targets.some(isNumberText), `${th}: ระบุค่าเป้าหมายเป็นตัวเลข`, `${en}: state a target as a number`, "R17"),
    ...unless(isFilled(indicator.method), `${th}: ระบุวิธีวัด`, `${en}: state how it is measured`, "R17"),
  ];
}

/** [R16] A main activity has a budget, somebody responsible and related agencies. */
function activityMissing(activity: MainActivity, number: number, budget: bigint): Missing[] {
  const th = `กิจกรรมหลักที่ ${number}`;
  const en = `Main activity ${number}`;
  return [
    ...text(activity.title, `${th}: ระบุชื่อกิจกรรม`, `${en}: name it`),
    ...unless(budget > 0n, `${th}: ระบุงบประมาณ`, `${en}: state its budget`),
    ...unless(activity.orgId !== null, `${th}: ระบุผู้รับผิดชอบ`, `${en}: name who is responsible`),
    // "-" is an answer here: no other agency is concerned
    ...unless(activity.related.trim() !== "", `${th}: ระบุหน่วยงานที่เกี่ยวข้อง`, `${en}: name the related agencies`),
  ];
}

function activitiesMissing(content: BriefContent): Missing[] {
  if (content.activities.length === 0) return [lacks("เพิ่มกิจกรรมหลักอย่างน้อย 1 กิจกรรม", "Add at least one main activity")];
  const totals = new Map(totalsByActivity(content).map(({ activityId, funding }) => [activityId, funding]));
  return content.activities.flatMap((activity, index) =>
    activityMissing(activity, index + 1, totals.get(activity.id) ?? 0n),
  );
}

function periodMissing({ periodStart, periodEnd }: BriefContent): Missing[] {
  const both = [
    ...unless(periodStart !== null, "ระบุวันเริ่มต้น", "State the first day"),
    ...unless(periodEnd !== null, "ระบุวันสิ้นสุด", "State the last day"),
  ];
  if (both.length > 0) return both;
  const ordered = (periodStart ?? "") <= (periodEnd ?? "");
  return unless(ordered, "วันเริ่มต้นอยู่หลังวันสิ้นสุด", "The first day lies after the last day");
}

function budgetMissing(content: BriefContent): Missing[] {
  const unnamed = content.funding.filter((line) => line.orgId === null && lineTotal(line) > 0n).length;
  return [
    ...unless(projectTotal(content) > 0n, "ระบุงบประมาณและแหล่งที่มา", "State the budget and where it comes from"),
    ...unless(unnamed === 0, `ระบุหน่วยงานเจ้าของงบ (${unnamed} แถว)`, `Name who pays (${unnamed} line(s))`),
  ];
}

type Check = (content: BriefContent, organizations: readonly NamedOrganization[]) => Missing[];

const CHECKS: readonly Check[] = [
  ({ title }) => text(title, "ระบุชื่อโครงการ", "Name the project"),
  ({ programme }) => text(programme.text, "ระบุแผนงาน", "State the programme"),
  ({ guideline }) => text(guideline.text, "ระบุแนวทางการพัฒนา", "State the development guideline"),
  ({ rationale }) => text(rationale, "เขียนหลักการและเหตุผล", "Write principle and reason"),
  ({ objectives }) => text(objectives, "เขียนวัตถุประสงค์", "Write the objectives"),
  ({ indicators }) =>
    indicators.length === 0
      ? [lacks("เพิ่มตัวชี้วัดอย่างน้อย 1 ตัว", "Add at least one indicator")]
      : indicators.flatMap(measurable),
  ({ districts, areaText }) =>
    unless(districts.length > 0 || isFilled(areaText), "ระบุพื้นที่เป้าหมาย", "State the target area"),
  activitiesMissing,
  (_, organizations) =>
    unless(
      organizations.some(({ role }) => role === "LEAD"),
      "ระบุหน่วยงานผู้รับผิดชอบหลัก",
      "Name the organisation mainly responsible",
    ),
  periodMissing,
  budgetMissing,
  ({ outputs }) => text(outputs, "ระบุผลผลิต", "State the outputs"),
  ({ outcomesQuantitative, outcomesQualitative }) => [
    ...unless(isFilled(outcomesQuantitative), "ระบุผลลัพธ์เชิงปริมาณ", "State a quantitative outcome", "R17"),
    ...unless(isFilled(outcomesQualitative), "ระบุผลลัพธ์เชิงคุณภาพ", "State a qualitative outcome", "R17"),
  ],
];

/**
 * [R16, R17] Completeness of the thirteen items: none is empty; each main activity has budget, responsible and related
 * agency (source 004 lines 538–540); indicators and outcomes are measurable (lines 536, 545).
 * `organizations` is item 9, which is decided by an action and not part of the content.
 */
export function completeness(content: BriefContent, organizations: readonly NamedOrganization[]): ItemCompleteness[] {
  return CHECKS.map((check, index) => {
    const missing = check(content, organizations);
    return { item: index + 1, complete: missing.length === 0, missing };
  });
}
