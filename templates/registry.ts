import { allocationForm } from "./allocation/form";
import { annualPlanForm } from "./annualPlan/form";
import { approvalSlipForm } from "./approvalSlip/form";
import { assetRegisterForm } from "./assetRegister/form";
import { attendanceForm } from "./attendance/form";
import { basicInfoForm } from "./basicInfo/form";
import { conceptNoteForm } from "./conceptNote/form";
import { expenditureForm } from "./expenditure/form";
import { fiveYearPlanForm } from "./fiveYearPlan/form";
import { goals20Form } from "./goals20/form";
import { governorPageForm } from "./governorPage/form";
import { handoverFunctionForm, handoverProvinceForm } from "./handover/form";
import { packDocx, type Reader } from "./kit/docx/packDocx";
import { withEmblem } from "./kit/emblem";
import type { AnyView, DocumentFormat, Form } from "./kit/form/form";
import type { DocModel } from "./kit/model";
import { cleanText } from "./kit/xmlText";
import { packXlsx } from "./kit/xlsx/packXlsx";
import { minutesForm } from "./minutes/form";
import { mouForm } from "./mou/form";
import { mouCooperationForm } from "./mouCooperation/form";
import { mouAnnexForm } from "./mouAnnex/form";
import { planGraphForm } from "./planGraph/form";
import { planJ2Form } from "./planJ2/form";
import { planKj2Form } from "./planKj2/form";
import { projectBriefForm } from "./projectBrief/form";
import { projectBriefJ11Form } from "./projectBriefJ11/form";
import { transferCertificateForm } from "./transferCertificate/form";
import { windowSheetForm } from "./windowSheet/form";

/** Every form there is, one line a form. A form is complete in its own folder: see templates/kit/form/form.ts. */
const LIST = [
  projectBriefForm,
  projectBriefJ11Form,
  conceptNoteForm,
  basicInfoForm,
  expenditureForm,
  planJ2Form,
  planKj2Form,
  planGraphForm,
  annualPlanForm,
  fiveYearPlanForm,
  goals20Form,
  mouForm,
  mouAnnexForm,
  mouCooperationForm,
  attendanceForm,
  minutesForm,
  approvalSlipForm,
  governorPageForm,
  windowSheetForm,
  allocationForm,
  handoverProvinceForm,
  handoverFunctionForm,
  transferCertificateForm,
  assetRegisterForm,
] as const;

type ViewOf<F> = F extends Form<infer V> ? V : never;

/** What one document shows; `kind` says which form prints it. Plain values, so that it can go to a worker. */
export type DocumentView = ViewOf<(typeof LIST)[number]>;

/** Kind of document, as it stands in its address `/documents/<kind>/<id>`. */
export type DocumentKind = DocumentView["kind"];

/** Every form by its kind. */
export const FORMS = Object.fromEntries(LIST.map((form) => [form.kind, form])) as {
  readonly [K in DocumentKind]: Form<DocumentView>;
};

/** True when a text is the kind of a form. */
export function isDocumentKind(kind: string): kind is DocumentKind {
  return Object.hasOwn(FORMS, kind);
}

/** The document of a view, ready for a writer; RangeError for a form without one. `fingerprint` stands in the footer. */
export function documentModel(view: DocumentView, fingerprint: string): DocModel {
  const form = FORMS[view.kind];
  const model = form.docx?.(view, fingerprint);
  if (!model) throw new RangeError(`${view.kind} is a workbook only`);
  const { emblem }: AnyView = view;
  return withEmblem(model, emblem, form.emblemCm);
}

/** Bytes of a document as DOCX, for Word or as LibreOffice's source of a PDF. */
export async function writeDocx(view: DocumentView, fingerprint: string, reader: Reader = "word"): Promise<Uint8Array> {
  return packDocx(documentModel(view, fingerprint), reader);
}

/** Bytes of a document as XLSX. Throws RangeError for a form that has no workbook. */
export function writeXlsx(view: DocumentView, fingerprint: string): Uint8Array {
  const book = FORMS[view.kind].xlsx?.(view, fingerprint);
  if (!book) throw new RangeError(`${view.kind} has no workbook`);
  return packXlsx(book);
}

/** Longest part of a file name that comes from a title, characters; with the rest it stays below 255 bytes. */
const NAME_CHARS = 70;

/** Name of the file to save, without characters that a file system refuses; a draft says so. */
export function fileName(view: DocumentView, format: DocumentFormat): string {
  const plain = cleanText(FORMS[view.kind].fileName(view), NAME_CHARS)
    .replace(/[\\/:*?"<>|\n\t…]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${plain}${view.draft ? " (ร่าง)" : ""}.${format}`;
}
