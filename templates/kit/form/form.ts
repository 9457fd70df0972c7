import type { Bilingual } from "~/domain/rules/finding";
import type { BookModel, DocModel } from "../model";
import type { Emblem } from "../emblem";
import type { FormParts, FormSetContent } from "./parts";

/** Format of a file. PDF is made from the DOCX by LibreOffice. */
export type DocumentFormat = "docx" | "xlsx" | "pdf";

/** What the id of a document names (contract.md); YEAR is `<area>-<fy>`. */
export type DocumentIdKind = "BRIEF" | "ACTIVITY" | "MOU" | "PLAN" | "SESSION" | "YEAR" | "DATASET";

/**
 * Whose words a form prints. OFFICIAL = the printed form; WITH_ADDITIONS = the printed form and, switchable, additions
 * of ours; ADAPTED = official words changed for a province; OURS = there is no official form.
 */
export type WordsOrigin = "OFFICIAL" | "WITH_ADDITIONS" | "ADAPTED" | "OURS";

/**
 * What every view carries: its form's kind, and whether the file says ร่าง. `set` is added by the server
 * where the office prints something otherwise than the printed form.
 */
export type AnyView = { kind: string; draft: boolean; set?: FormSetContent; emblem?: Emblem };

/**
 * An official document, complete in one entry: templates/<form>/form.ts exports one, templates/registry.ts lists it.
 * The writers are pure: `fingerprint` stands in the footer, everything else comes from the view.
 */
export type Form<V extends AnyView> = {
  kind: V["kind"];
  /** Name on screens; the printed words live in the form's own files. */
  label: Bilingual;
  idKind: DocumentIdKind;
  /** In the order in which they are offered. */
  formats: readonly DocumentFormat[];
  words: WordsOrigin;
  /** Labels, orders and words that staff may change per policy cycle or area; absent = nothing of the form is changed. */
  parts?: FormParts;
  /** Height of the slot for the office's own picture above the title, cm; absent = the form has none. */
  emblemCm?: number;
  /** The document, for DOCX, PDF and preview; absent = a workbook only. */
  docx?(view: V, fingerprint: string): DocModel;
  /** The workbook; absent = there is none. */
  xlsx?(view: V, fingerprint: string): BookModel;
  /** Name of the file without ending and without ร่าง. */
  fileName(view: V): string;
  /** Number of projects in the file, where it is limited. */
  projects?(view: V): number;
};

/** Declares a form; its kind keeps its own type. */
export function defineForm<V extends AnyView>(form: Form<V>): Form<V> {
  return form;
}
