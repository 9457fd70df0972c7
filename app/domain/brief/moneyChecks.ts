import { groupedBaht, plainBaht } from "../money/bahtText";
import { mulQuantity } from "../money/quantity";
import { LAW_TEXTS, quoted } from "../rules/lawTexts";
import type { Finding } from "../rules/finding";
import type { BriefContent, CostItem } from "./briefContent";
import { lineTotal, totalsByActivity } from "./totals";

type Money = Pick<BriefContent, "activities" | "funding" | "costItems">;

/** Σ cost items of an activity = its budget = Σ its funding lines; asked as soon as cost items state amounts. */
function checkActivitySums(content: Money): Finding[] {
  return totalsByActivity(content).flatMap(({ activityId, funding, costItems }, index) => {
    if (costItems === null || costItems === funding) return [];
    const difference = groupedBaht(costItems > funding ? costItems - funding : funding - costItems);
    const costs = groupedBaht(costItems);
    const sources = groupedBaht(funding);
    return [
      {
        rule: "R6",
        severity: "E",
        code: "ACTIVITY_SUM",
        ids: [activityId],
        printed: plainBaht(costItems),
        expected: plainBaht(funding),
        message: {
          th: `กิจกรรมหลักที่ ${index + 1}: รายการค่าใช้จ่ายรวม ${costs} บาท ไม่เท่ากับงบประมาณจากแหล่งงบ ${sources} บาท ต่างกัน ${difference} บาท แก้ให้เท่ากัน · ${quoted(LAW_TEXTS.duplication)}`,
          en: `Main activity ${index + 1}: cost items add up to ${costs} baht, funding lines to ${sources} baht; difference ${difference} baht. Make them equal`,
        },
      },
    ];
  });
}

/** Money that hangs on no main activity is in the project's total but in no activity: Σ activities ≠ project. */
function checkStrayMoney({ activities, funding, costItems }: Money): Finding[] {
  const known = new Set(activities.map(({ id }) => id));
  const strays = [
    ...funding
      .filter((line) => !known.has(line.activityId) && lineTotal(line) > 0n)
      .map((line) => [line.id, lineTotal(line)] as const),
    ...costItems
      .filter(({ activityId, amount }) => !known.has(activityId) && amount)
      .map(({ id, amount }) => [id, BigInt(amount ?? 0)] as const),
  ];
  return strays.map(([id, amount]) => ({
    rule: "R6",
    severity: "E",
    code: "STRAY_MONEY",
    ids: [id],
    printed: plainBaht(amount),
    message: {
      th: `มีวงเงิน ${groupedBaht(amount)} บาทที่ไม่อยู่ในกิจกรรมหลักใด ย้ายเข้ากิจกรรมหรือลบออก`,
      en: `${groupedBaht(amount)} baht belong to no main activity; move them into one or delete them`,
    },
  }));
}

function checkProduct(item: CostItem): Finding[] {
  if (item.unitPrice === null || item.amount === null || item.quantity === "") return [];
  const product = mulQuantity(item.unitPrice, item.quantity);
  if (product === item.amount) return [];
  const expected = product === undefined ? undefined : plainBaht(product);
  const price = groupedBaht(item.unitPrice);
  return [
    {
      rule: "R6",
      severity: "W",
      code: "LINE_PRODUCT",
      ids: [item.id],
      printed: plainBaht(item.amount),
      ...(expected === undefined ? {} : { expected }),
      message: {
        th: `“${item.description}”: ${item.quantity} × ${price} ไม่เท่ากับ ${groupedBaht(item.amount)} บาท`,
        en: `“${item.description}”: ${item.quantity} × ${price} is not ${groupedBaht(item.amount)} baht`,
      },
    },
  ];
}

/**
 * [R6, I3] Hard checks on the money of a brief: Σ cost items = activity budget = Σ funding lines of the activity, no
 * money outside the main activities, and quantity × unit price = amount. Figures and difference stand in the finding.
 * Source 004 lines 299, 538–543.
 */
export function checkMoney(content: Money): Finding[] {
  return [...checkActivitySums(content), ...checkStrayMoney(content), ...content.costItems.flatMap(checkProduct)];
}
