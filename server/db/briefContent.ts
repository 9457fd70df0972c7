import { byOrder } from "~/collab/brief/order";
import type {
  BriefContent,
  BriefIndicator,
  Commitment,
  CostItem,
  ExpenditureCategory,
  FundingLine,
  FundSource,
  MainActivity,
} from "~/domain/brief/briefContent";
import { NO_READINESS } from "~/domain/brief/quality/readiness";
import type { Satang } from "~/domain/money/satang";
import { storedAmount } from "~/domain/money/storedAmount";
import type { Tx } from "./client";

/** Scalar and text items of a brief: everything of BriefContent that is not a list of rows. */
export type BriefScalars = Omit<BriefContent, "activities" | "funding" | "costItems" | "indicators">;

/** Content of a brief nobody has written in yet. */
export const EMPTY_SCALARS: BriefScalars = {
  title: "",
  issue: { nodeId: null, text: "" },
  programme: { nodeId: null, text: "" },
  guideline: { nodeId: null, text: "" },
  rationale: "",
  objectives: "",
  districts: [],
  areaText: "",
  activityMethod: "",
  periodStart: null,
  periodEnd: null,
  outputs: "",
  outcomesQuantitative: "",
  outcomesQualitative: "",
  highPotential: "",
  highPriority: "",
  nationalCode: "",
  milestone: "",
  ...NO_READINESS,
};

const amountOf = (value: bigint | null): Satang | null => (value === null ? null : storedAmount(value));

const CONTENT = { activities: true, funding: true, costItems: true, indicators: true } as const;

/**
 * The content of a brief as its projection says it: the state of the document at `Brief.docSeq`, without opening the
 * document. Rows stand in the order of the form. Null when there is no such brief.
 */
export async function readBriefContent(tx: Tx, briefId: string): Promise<BriefContent | null> {
  const brief = await tx.brief.findUnique({ where: { id: briefId }, include: CONTENT });
  return brief && toContent(brief);
}

/** Like {@link readBriefContent} for every brief of an area and budget year (B.E.) at once, by brief id. */
export async function readBriefContents(tx: Tx, areaCode: string, fy: number): Promise<Map<string, BriefContent>> {
  const briefs = await tx.brief.findMany({ where: { project: { areaCode, fy, removedAt: null } }, include: CONTENT });
  return new Map(briefs.map((brief) => [brief.id, toContent(brief)]));
}

type BriefRow = {
  content: unknown;
  activities: ActivityRow[];
  funding: FundingRow[];
  costItems: CostItemRow[];
  indicators: IndicatorRow[];
};

function toContent(brief: BriefRow): BriefContent {
  return {
    ...EMPTY_SCALARS,
    ...(brief.content as Partial<BriefScalars>),
    // places are ordered by code unit as in the document; the database would order them by its collation
    activities: brief.activities.map(toActivity).sort(byOrder),
    funding: toFunding(brief.funding).sort(byOrder),
    costItems: brief.costItems.map(toCostItem).sort(byOrder),
    indicators: brief.indicators.map(toIndicator).sort(byOrder),
  };
}

type ActivityRow = Omit<MainActivity, "order"> & { sort: string };

function toActivity(row: ActivityRow): MainActivity {
  const { id, sort, orgId, title, method, related, subActivities, periodStart, periodEnd } = row;
  return { id, order: sort, orgId, title, method, related, subActivities, periodStart, periodEnd };
}

type FundingRow = {
  id: string;
  fy: number;
  sort: string;
  activityId: string;
  orgId: string | null;
  source: string;
  commitment: string;
  amountSatang: bigint | null;
};

/** One line per id; the row of year 0 carries a line without any stated amount. */
function toFunding(rows: FundingRow[]): FundingLine[] {
  const lines = new Map<string, FundingLine & { amounts: Record<number, Satang> }>();
  for (const { id, fy, sort, activityId, orgId, source, commitment, amountSatang } of rows) {
    const line = lines.get(id) ?? {
      id,
      order: sort,
      activityId,
      orgId,
      source: source as FundSource,
      commitment: commitment as Commitment,
      amounts: {},
    };
    const amount = amountOf(amountSatang);
    if (fy !== 0 && amount !== null) line.amounts[fy] = amount;
    lines.set(id, line);
  }
  return [...lines.values()];
}

type CostItemRow = Omit<CostItem, "order" | "category" | "unitPrice" | "amount"> & {
  sort: string;
  category: string;
  unitPriceSatang: bigint | null;
  amountSatang: bigint | null;
};

function toCostItem(row: CostItemRow): CostItem {
  const { id, sort, activityId, orgId, description, quantity, unit, isAsset, receiverOrgId } = row;
  return {
    id,
    order: sort,
    activityId,
    orgId,
    category: row.category as ExpenditureCategory,
    description,
    quantity,
    unit,
    unitPrice: amountOf(row.unitPriceSatang),
    amount: amountOf(row.amountSatang),
    isAsset,
    receiverOrgId,
  };
}

type IndicatorRow = Omit<BriefIndicator, "order" | "direction"> & { sort: string; direction: string };

function toIndicator(row: IndicatorRow): BriefIndicator {
  const { id, sort, name, unit, baselineYear, baselineValue, targetMin, targetStd, targetHigh, method } = row;
  return {
    id,
    order: sort,
    name,
    unit,
    direction: row.direction === "DOWN" ? "DOWN" : "UP",
    baselineYear,
    baselineValue,
    targetMin,
    targetStd,
    targetHigh,
    method,
    dataSource: row.dataSource,
  };
}
