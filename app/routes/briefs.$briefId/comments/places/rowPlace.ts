import type { FundSource } from "~/domain/brief/briefContent";

/** Which row of the form it is, counted from 1 as the form shows them. */
export type RowPlace =
  | { kind: "indicator"; number: number }
  | { kind: "activity"; number: number }
  | { kind: "cost"; row: number; number: number }
  | { kind: "funding"; row: number; number: number; source: FundSource };

type Row = { id: string };
type Line = Row & { activityId: string };

/** The rows of a brief, in the order of the form. */
export type BriefRows = {
  indicators: readonly Row[];
  activities: readonly Row[];
  costItems: readonly Line[];
  funding: readonly (Line & { source: FundSource })[];
};

const count = (rows: readonly Row[], id: string) => rows.findIndex((row) => row.id === id) + 1;

function lineOf<L extends Line>(content: BriefRows, lines: readonly L[], rowId: string) {
  const line = lines.find(({ id }) => id === rowId);
  if (!line) return null;
  const beside = lines.filter(({ activityId }) => activityId === line.activityId);
  return { line, row: count(beside, rowId), number: count(content.activities, line.activityId) };
}

/** Where a row stands in the form; null for one that is not there. */
export function rowPlace(content: BriefRows, rowId: string): RowPlace | null {
  const indicator = count(content.indicators, rowId);
  if (indicator > 0) return { kind: "indicator", number: indicator };
  const activity = count(content.activities, rowId);
  if (activity > 0) return { kind: "activity", number: activity };
  const cost = lineOf(content, content.costItems, rowId);
  if (cost) return { kind: "cost", row: cost.row, number: cost.number };
  const funding = lineOf(content, content.funding, rowId);
  return funding && { kind: "funding", row: funding.row, number: funding.number, source: funding.line.source };
}
