import type { CostItem } from "~/domain/brief/briefContent";
import { mulQuantity } from "~/domain/money/quantity";
import type { ActivityContent } from "./view";

/** Amount of a cost item, satang: as stated, else quantity × unit price; null = neither. */
export function costAmount({ amount, unitPrice, quantity }: CostItem): bigint | null {
  if (amount !== null) return BigInt(amount);
  const product = unitPrice === null ? undefined : mulQuantity(unitPrice, quantity);
  return product === undefined ? null : BigInt(product);
}

/** Sum of the cost items, satang. */
export function costTotal(items: readonly CostItem[]): bigint {
  return items.reduce((sum, item) => sum + (costAmount(item) ?? 0n), 0n);
}

/** Stated money of all sources in the budget year, satang; null when no source states any. */
export function fundingTotal({ funding }: Pick<ActivityContent, "funding">): bigint | null {
  const stated = funding.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return stated.length === 0 ? null : stated.reduce((sum, amount) => sum + amount, 0n);
}
