import type { BriefContent, CostItem } from "../brief/briefContent";
import { mulQuantity } from "../money/quantity";
import type { ContentAsset, ContentMoney, ContentWork } from "./mouContent";

/** Name of an organisation; "" where the brief names nobody. */
export type NameOf = (orgId: string | null) => string;

/** Money by organisation, source and year, in the order of the brief, years rising. Lines without an amount promise nothing. */
export function moneyOfBrief({ funding }: Pick<BriefContent, "funding">, nameOf: NameOf): ContentMoney[] {
  const sums = new Map<string, ContentMoney>();
  for (const { orgId, source, amounts } of funding)
    for (const [year, amount] of Object.entries(amounts)) {
      const key = `${year} ${source} ${orgId ?? ""}`;
      const sum = BigInt(sums.get(key)?.amount ?? 0) + BigInt(amount);
      const fy = Number.parseInt(year, 10);
      sums.set(key, { orgId, nameTh: nameOf(orgId), source, fy, amount: sum.toString() });
    }
  return [...sums.values()].sort((a, b) => a.fy - b.fy);
}

/** Main activities with who carries them out; where an activity has no dates, those of the project stand. */
export function workOfBrief(
  { activities, periodStart, periodEnd }: Pick<BriefContent, "activities" | "periodStart" | "periodEnd">,
  nameOf: NameOf,
): ContentWork[] {
  return activities.map(({ id, title, orgId, related, periodStart: from, periodEnd: to }) => ({
    ...{ activityId: id, title, orgId, related, nameTh: nameOf(orgId) },
    from: from ?? periodStart,
    to: to ?? periodEnd,
  }));
}

/** Assets of the brief in its order, numbered; with a receiver given only those that go to it (R13). */
export function assetsOfBrief(costItems: readonly CostItem[], receiver?: string): ContentAsset[] {
  return costItems
    .filter(({ isAsset, receiverOrgId }) => isAsset && (receiver === undefined || receiverOrgId === receiver))
    .map(({ id, description, quantity, unit, unitPrice, receiverOrgId }, at) => ({
      ...{ no: at + 1, costItemId: id, item: description, quantity, unit, unitPrice, receiverOrgId },
      total: unitPrice === null ? null : (mulQuantity(unitPrice, quantity) ?? null),
    }));
}
