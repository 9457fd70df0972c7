import type { AllocationSheetView } from "./allocation/view";
import { allocationXlsx } from "./allocation/xlsx";
import { packDocx, type Reader } from "./kit/docx/packDocx";
import type { DocModel } from "./kit/model";
import { cleanText } from "./kit/xmlText";
import { packXlsx } from "./kit/xlsx/packXlsx";
import { mouDocx } from "./mou/docx";
import type { MouAnnexView, MouView } from "./mou/view";
import { mouAnnexDocx } from "./mouAnnex/docx";
import { planJ2Docx } from "./planJ2/docx";
import type { PlanJ2View } from "./planJ2/view";
import { planJ2Xlsx } from "./planJ2/xlsx";
import { projectBriefDocx } from "./projectBrief/docx";
import type { ProjectBriefView } from "./projectBrief/view";

/** What one document shows; `kind` says which form prints it. Plain values, so that it can go to a worker. */
export type DocumentView = ProjectBriefView | PlanJ2View | MouView | MouAnnexView | AllocationSheetView;

/** Kind of document, as it stands in its address `/documents/<kind>/<id>`. */
export type DocumentKind = DocumentView["kind"];

/** Format of a file. PDF is made from the DOCX by LibreOffice. */
export type DocumentFormat = "docx" | "xlsx" | "pdf";

/** What the id of a document names. */
export type DocumentIdKind = "BRIEF" | "MOU" | "YEAR" | "DATASET";

/**
 * A form: what its id names, which formats there are, and whose words it prints. OFFICIAL = the printed form;
 * WITH_ADDITIONS = the printed form and, switchable, additions of ours; ADAPTED = official words changed for a province;
 * OURS = there is no official form.
 */
export type FormEntry = {
  idKind: DocumentIdKind;
  formats: readonly DocumentFormat[];
  words: "OFFICIAL" | "WITH_ADDITIONS" | "ADAPTED" | "OURS";
};

/** Every form there is. */
export const FORMS: Record<DocumentKind, FormEntry> = {
  "project-brief": { idKind: "BRIEF", formats: ["docx", "pdf"], words: "OFFICIAL" },
  "plan-j2": { idKind: "YEAR", formats: ["docx", "xlsx", "pdf"], words: "WITH_ADDITIONS" },
  mou: { idKind: "MOU", formats: ["docx", "pdf"], words: "ADAPTED" },
  "mou-annex": { idKind: "MOU", formats: ["docx", "pdf"], words: "ADAPTED" },
  allocation: { idKind: "DATASET", formats: ["xlsx"], words: "OURS" },
};

/** True when a text is the kind of a form. */
export function isDocumentKind(kind: string): kind is DocumentKind {
  return Object.hasOwn(FORMS, kind);
}

/** The document of a view, ready for a writer; RangeError for a form without one. `fingerprint` stands in the footer. */
export function documentModel(view: DocumentView, fingerprint: string): DocModel {
  switch (view.kind) {
    case "project-brief":
      return projectBriefDocx(view, fingerprint);
    case "plan-j2":
      return planJ2Docx(view, fingerprint);
    case "mou":
      return mouDocx(view, fingerprint);
    case "mou-annex":
      return mouAnnexDocx(view, fingerprint);
    case "allocation":
      throw new RangeError("a tried allocation is a workbook only");
  }
}

/** Bytes of a document as DOCX, for Word or as LibreOffice's source of a PDF. */
export async function writeDocx(view: DocumentView, fingerprint: string, reader: Reader = "word"): Promise<Uint8Array> {
  return packDocx(documentModel(view, fingerprint), reader);
}

/** Bytes of a document as XLSX. Throws RangeError for a form that has no workbook. */
export function writeXlsx(view: DocumentView, fingerprint: string): Uint8Array {
  if (view.kind === "allocation") return packXlsx(allocationXlsx(view, fingerprint));
  if (view.kind !== "plan-j2") throw new RangeError(`${view.kind} has no workbook`);
  return packXlsx(planJ2Xlsx(view, fingerprint));
}

/** Longest part of a file name that comes from a title, characters; with the rest it stays below 255 bytes. */
const NAME_CHARS = 70;

function nameOf(view: DocumentView): string {
  switch (view.kind) {
    case "project-brief":
      return `Project Brief ${view.content.title}`;
    case "plan-j2":
      return `จ.2 จังหวัด${view.provinceTh} ปี ${view.fy}`;
    case "mou":
      return `บันทึกความตกลง ${view.projectTitle}`;
    case "mou-annex":
      return `เอกสารแนบท้าย ${view.projectTitle}`;
    case "allocation":
      return `กรอบจำลอง ปี ${view.fy} ${view.datasetName}`;
  }
}

/** Name of the file to save, without characters that a file system refuses; a draft says so. */
export function fileName(view: DocumentView, format: DocumentFormat): string {
  const plain = cleanText(nameOf(view), NAME_CHARS)
    .replace(/[\\/:*?"<>|\n\t…]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${plain}${view.draft ? " (ร่าง)" : ""}.${format}`;
}
