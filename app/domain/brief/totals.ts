import { fiscalYear, isFiscalYear, type FiscalYear } from "../calendar/fiscalYear";
import { sumSatang } from "../money/satang";
import { FUND_SOURCES, type BriefContent, type FundingLine, type FundSource, type FundingTotal } from "./briefContent";

/** Sum of a funding line over all its budget years (satang). */
export function lineTotal(line: FundingLine): bigint {
  return sumSatang(Object.values(line.amounts));
}

/** Item 11: the budget of the whole project, every source and year (satang). */
export function projectTotal(content: Pick<BriefContent, "funding">): bigint {
  return content.funding.reduce((sum, line) => sum + lineTotal(line), 0n);
}

/** Budget years in which any line states an amount, ascending. */
export function fundingYears(content: Pick<BriefContent, "funding">): FiscalYear[] {
  const years = new Set(content.funding.flatMap((line) => Object.keys(line.amounts).map(Number)));
  return [...years].filter(isFiscalYear).sort((a, b) => a - b);
}

/** Money of each source in each budget year, in the order of sources and years; nothing stated = no row. */
export function fundingTotals(content: Pick<BriefContent, "funding">): FundingTotal[] {
  const sums = new Map<string, bigint>();
  for (const { source, amounts } of content.funding)
    for (const [year, amount] of Object.entries(amounts))
      sums.set(`${source} ${year}`, (sums.get(`${source} ${year}`) ?? 0n) + BigInt(amount));
  return FUND_SOURCES.flatMap((source) =>
    fundingYears(content).flatMap((year) => {
      const amount = sums.get(`${source} ${year}`);
      return amount === undefined ? [] : [{ source, year: fiscalYear(year), amount }];
    }),
  );
}

/** Money of each budget year, all sources (satang). */
export function totalsByYear(content: Pick<BriefContent, "funding">): { year: FiscalYear; amount: bigint }[] {
  const totals = fundingTotals(content);
  return fundingYears(content).map((year) => ({
    year,
    amount: totals.filter((total) => total.year === year).reduce((sum, { amount }) => sum + amount, 0n),
  }));
}

/** Money of each source, all years (satang); sources without a line are left out. */
export function totalsBySource(content: Pick<BriefContent, "funding">): { source: FundSource; amount: bigint }[] {
  return FUND_SOURCES.flatMap((source) => {
    const lines = content.funding.filter((line) => line.source === source);
    return lines.length === 0 ? [] : [{ source, amount: lines.reduce((sum, line) => sum + lineTotal(line), 0n) }];
  });
}

/** Money of one main activity: its funding lines, and its cost items (null when none states an amount). */
export type ActivityTotal = { activityId: string; funding: bigint; costItems: bigint | null };

/** Item 8: the budget of each main activity in the order of the brief (satang). */
export function totalsByActivity(content: Pick<BriefContent, "activities" | "funding" | "costItems">): ActivityTotal[] {
  const funding = new Map<string, bigint>();
  const costs = new Map<string, bigint>();
  for (const line of content.funding)
    funding.set(line.activityId, (funding.get(line.activityId) ?? 0n) + lineTotal(line));
  for (const { activityId, amount } of content.costItems)
    if (amount !== null) costs.set(activityId, (costs.get(activityId) ?? 0n) + BigInt(amount));
  return content.activities.map(({ id }) => ({
    activityId: id,
    funding: funding.get(id) ?? 0n,
    costItems: costs.get(id) ?? null,
  }));
}
