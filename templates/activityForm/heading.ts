import { thaiDigits } from "~/format/digits";
import type { Block } from "../kit/model";
import { SIZE } from "../kit/page";
import { centred, slot } from "../kit/paragraphs";
import { signatureTable } from "../kit/signatures";
import { areaName, ownFormLine } from "../ownForm";
import type { ActivityContent } from "./view";
import { SIGNERS } from "./words";

/** Title, mark as ours, area and year; `mark` lets a table of contents find it, `newPage` begins a page. */
export function formHeading(title: string, view: ActivityContent, newPage = false): Block[] {
  return [
    centred(title, { sizePt: SIZE.title, bold: true, keepNext: true, pageBreakBefore: newPage }),
    centred(`${areaName(view)} ปีงบประมาณ พ.ศ. ${thaiDigits(view.fy)}`, { keepNext: true }),
    ownFormLine(),
  ];
}

/** The two who sign, kept together. */
export function formSignatures(): Block[] {
  return [
    centred("", { sizePt: 8, keepNext: true }),
    signatureTable(
      SIGNERS.map((line) => ({ name: "", position: "", lines: [line] })),
      SIZE.body,
    ),
  ];
}

/** "๑. กิจกรรม…" of a project, for the properties of the file. */
export function fileTitle(title: string, view: ActivityContent): string {
  return `${title} ${slot(view.activity.title)}`;
}
