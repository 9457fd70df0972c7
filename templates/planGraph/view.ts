import type { ExchangeGraph } from "~/domain/plan/exchange/exchangeGraph";

/** Everything that the workbook of a plan graph holds. Years are Buddhist-Era. */
export type PlanGraphView = {
  kind: "plan-graph";
  draft: boolean;
  areaCode: string;
  areaNameTh: string;
  fy: number;
  /** First year of the five whose targets have a column. */
  firstYear: number;
  graph: ExchangeGraph;
};
