import type { sheetTh } from "../th/sheet";

export const sheetEn = {
  "sheet.title": "Proposal window and ranking",
  "sheet.place": "{area}, budget year {fy}",
  "sheet.scenario": "Scenario “{name}” — not the official order",
  "sheet.asOf": "As of {at} · order {version}",
  "sheet.ours": "A form of this system; the sources have no official one",
  "sheet.back": "Back to the ranking",
  "sheet.print": "Print this page",
  "sheet.rules": "Rules",
  "sheet.figures": "Figures (baht)",
  "sheet.min": "Least sum of the window",
  "sheet.max": "Upper line of the window (cut line)",
  "sheet.proposed": "Proposed in all",
  "sheet.considered": "Considered in all",
  "sheet.keyMin": "Least sum of key projects",
  "sheet.amount": "Amount (baht)",
  "sheet.cumulative": "Sum (baht)",
  "sheet.sign": "Signed",
  "sheet.sign.maker": "prepared by",
  "sheet.sign.head": "checked by",
} satisfies Record<keyof typeof sheetTh, string>;
