import type { IncomeMode, Weights } from "~/domain/allocation/criteria";
import type { ProvinceFigures } from "~/domain/allocation/readInput";

/** What the workbook of a tried allocation shows. Everything is computed from these values by the same rule as the page. */
export type AllocationSheetView = {
  kind: "allocation";
  /** Always true: a tried allocation is never the frame in force. */
  draft: boolean;
  datasetName: string;
  source: string;
  /** ISO date. */
  sourceDate: string;
  fy: number;
  letterNo: string;
  totalSatang: bigint;
  roundTo: bigint;
  weights: Weights;
  incomeMode: IncomeMode;
  provinces: (ProvinceFigures & { nameTh: string })[];
};
