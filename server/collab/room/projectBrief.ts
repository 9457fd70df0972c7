import type { DocIssue } from "~/collab/brief/cells";
import { completeness } from "~/domain/brief/completeness";
import type { BriefContent, BriefIndicator, CostItem, FundingLine, MainActivity } from "~/domain/brief/briefContent";
import type { Satang } from "~/domain/money/satang";
import type { ProjectedBrief, ProjectedRow, RowTable } from "../../db/collab/collabRows";

/** Everything that a brief's document projects to. */
export type BriefProjection = { brief: ProjectedBrief; rows: Record<RowTable, ProjectedRow[]> };

/** Item 9 is decided by an action: its completeness is added where the row is written. */
const ITEM_OF_ROWS = 9;

const satangText = (amount: Satang | null): string | null => (amount === null ? null : String(amount));

/** [G6] What the tables must say for this content. Pure: verify and the log's projection use the same function. */
export function projectBrief(content: BriefContent, issues: readonly DocIssue[]): BriefProjection {
  const { activities, funding, costItems, indicators, ...scalars } = content;
  const complete = completeness(content, []).filter(({ item, complete: done }) => done && item !== ITEM_OF_ROWS);
  return {
    brief: {
      title: content.title,
      content: scalars,
      completeItems: complete.length,
      issues,
      programmeNodeId: content.programme.nodeId,
      guidelineNodeId: content.guideline.nodeId,
      issueNodeId: content.issue.nodeId,
    },
    rows: {
      brief_activity: activities.map(activityRow),
      brief_funding: funding.flatMap(fundingRows),
      brief_cost_item: costItems.map(costItemRow),
      brief_indicator: indicators.map(indicatorRow),
    },
  };
}

function activityRow(row: MainActivity): ProjectedRow {
  return {
    id: row.id,
    sort: row.order,
    org_id: row.orgId,
    title: row.title,
    method: row.method,
    related: row.related,
    sub_activities: row.subActivities,
    period_start: row.periodStart,
    period_end: row.periodEnd,
  };
}

/** One row a year with a stated amount; a line without any stands under year 0. */
function fundingRows(line: FundingLine): ProjectedRow[] {
  const years = Object.entries(line.amounts);
  const { id, order: sort, activityId, orgId, source, commitment } = line;
  const row = (fy: number, amount: Satang | null): ProjectedRow => ({
    id,
    fy,
    sort,
    activity_id: activityId,
    org_id: orgId,
    source,
    commitment,
    amount_satang: satangText(amount),
  });
  return years.length === 0 ? [row(0, null)] : years.map(([year, amount]) => row(parseInt(year, 10), amount));
}

function costItemRow(row: CostItem): ProjectedRow {
  return {
    id: row.id,
    sort: row.order,
    activity_id: row.activityId,
    org_id: row.orgId,
    category: row.category,
    description: row.description,
    quantity: row.quantity,
    unit: row.unit,
    unit_price_satang: satangText(row.unitPrice),
    amount_satang: satangText(row.amount),
    is_asset: row.isAsset,
    receiver_org_id: row.receiverOrgId,
  };
}

function indicatorRow(row: BriefIndicator): ProjectedRow {
  return {
    id: row.id,
    sort: row.order,
    name: row.name,
    unit: row.unit,
    direction: row.direction,
    baseline_year: row.baselineYear,
    baseline_value: row.baselineValue,
    target_min: row.targetMin,
    target_std: row.targetStd,
    target_high: row.targetHigh,
    method: row.method,
    data_source: row.dataSource,
  };
}
