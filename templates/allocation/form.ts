import { defineForm } from "../kit/form/form";
import type { AllocationSheetView } from "./view";
import { allocationXlsx } from "./xlsx";

/** The workbook of a tried allocation. */
export const allocationForm = defineForm<AllocationSheetView>({
  kind: "allocation",
  label: { th: "กรอบจำลอง", en: "Trial frames" },
  idKind: "DATASET",
  formats: ["xlsx"],
  words: "OURS",
  xlsx: allocationXlsx,
  fileName: (view) => `กรอบจำลอง ปี ${view.fy} ${view.datasetName}`,
});
