import type { FiscalYear } from "~/domain/calendar/fiscalYear";
import type { WindowResult } from "~/domain/budget/windowResult";

/** What of a window result the sheet prints; findings stay on the screen. */
export type SheetWindow = Omit<WindowResult, "findings" | "asOf">;

/** ใบสรุปช่วงคำขอ of one area and year: the window as it stands, down to the satang of the screen. */
export type WindowSheetView = {
  kind: "window-sheet";
  draft: boolean;
  areaKind: "PROVINCE" | "CLUSTER";
  /** Name of the area without จังหวัด or กลุ่มจังหวัด. */
  areaNameTh: string;
  fy: FiscalYear;
  /** The policy cycle that the figures were judged by. */
  cycle: { nameTh: string; letterNo: string; revision: number };
  /** How often the year's plan has been changed by a decision, as on its other sheets. */
  revision: number;
  window: SheetWindow;
};
