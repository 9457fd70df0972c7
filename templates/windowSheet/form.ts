import { defineForm } from "../kit/form/form";
import { areaName } from "../ownForm";
import { windowSheetDocx } from "./docx";
import type { WindowSheetView } from "./view";
import { PARTS, WORDS } from "./words";

/** ใบสรุปช่วงคำขอ: a form of ours. */
export const windowSheetForm = defineForm<WindowSheetView>({
  kind: "window-sheet",
  label: { th: "ใบสรุปช่วงคำขอ", en: "Sheet of the proposal window" },
  idKind: "YEAR",
  formats: ["docx", "pdf"],
  words: "OURS",
  parts: PARTS,
  docx: windowSheetDocx,
  fileName: (view) => `${WORDS.title} ${areaName(view)} ปี ${view.fy}`,
  projects: (view) => view.window.rows.length,
});
