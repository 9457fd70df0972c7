import { BRIEF_ITEMS, printedLabel, type BriefItemKey } from "~/domain/brief/briefItems";
import type { BriefContent, MainActivity } from "~/domain/brief/briefContent";
import { READINESS_FIELDS, READINESS_ITEMS, READINESS_LABELS } from "~/domain/brief/quality/readiness";
import { groupedBaht } from "~/domain/money/bahtText";
import { thaiPeriod } from "~/format/thaiDate";

function activityText(content: BriefContent, activity: MainActivity, number: number): string {
  const money = content.funding
    .filter((line) => line.activityId === activity.id)
    .flatMap((line) =>
      Object.entries(line.amounts).map(([year, amount]) => `  ${line.source} ปี ${year}: ${groupedBaht(amount)} บาท`),
    );
  const costs = content.costItems
    .filter((item) => item.activityId === activity.id)
    .map(({ description, quantity, unit, amount }) =>
      `  - ${description} ${quantity} ${unit} ${amount === null ? "" : `${groupedBaht(amount)} บาท`}`.trimEnd(),
    );
  const { title, method, related, subActivities } = activity;
  const words = [method, related, subActivities].filter((text) => text.trim() !== "");
  return [`8.${number} ${title}`, ...words, ...money, ...costs].join("\n");
}

const ITEM_TEXT: Record<BriefItemKey, (content: BriefContent) => string> = {
  title: ({ title }) => title,
  programme: ({ programme }) => programme.text,
  guideline: ({ guideline }) => guideline.text,
  rationale: ({ rationale }) => rationale,
  objectives: ({ objectives }) => objectives,
  indicators: ({ indicators }) =>
    indicators
      .map((one) =>
        [
          one.name,
          one.unit,
          one.baselineValue,
          one.targetMin,
          one.targetStd,
          one.targetHigh,
          one.method,
          one.dataSource,
        ]
          .filter((text) => text !== "")
          .join(" | "),
      )
      .join("\n"),
  areas: ({ districts, areaText }) => [districts.join(", "), areaText].filter((text) => text !== "").join("\n"),
  activities: (content) =>
    [
      content.activityMethod,
      ...content.activities.map((activity, index) => activityText(content, activity, index + 1)),
    ].join("\n"),
  organizations: () => "",
  period: ({ periodStart, periodEnd }) => thaiPeriod(periodStart, periodEnd),
  budget: () => "",
  outputs: ({ outputs }) => outputs,
  outcomes: ({ outcomesQuantitative, outcomesQualitative }) => `${outcomesQuantitative}\n${outcomesQualitative}`.trim(),
};

/**
 * A brief as plain text, item by item in the official order: for work that could not be sent and for backups. Items 9
 * and 11 are left out, they are not written by hand.
 */
export function briefAsText(content: BriefContent): string {
  const items = BRIEF_ITEMS.map((item) => [printedLabel(item), ITEM_TEXT[item.key](content)] as const);
  const extra = [
    ["High Potential", content.highPotential],
    ["High Priority", content.highPriority],
    ...READINESS_ITEMS.map((item) => [READINESS_LABELS[item].th, content[READINESS_FIELDS[item]]] as const),
  ] as const;
  return [...items, ...extra]
    .filter(([, text]) => text.trim() !== "")
    .map(([label, text]) => `${label}\n${text}\n`)
    .join("\n");
}
