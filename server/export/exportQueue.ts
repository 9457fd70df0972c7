import path from "node:path";
import type { DocumentFormat } from "../../templates/kit/form/form";
import { fileName, FORMS, type DocumentView } from "../../templates/registry";
import { AppError } from "../errors";
import { contentHashInTurns, fingerprintOf } from "./contentHash";
import { makeDocumentWriter, type WriterParts } from "./documentWriter";
import type { DocumentLook } from "./exportWorker";
import { FileCache } from "./fileCache";
import { EXPORT_LIMITS } from "./limits";
import { makePagePictures, pdfPageCount } from "./pagePictures";
import { makePdfConverter, type ConverterParts } from "./pdfConverter";
import { makePrinting } from "./printing";
import { ShownPages } from "./shownPages";
import { SharedWork } from "./sharedWork";
import { Turn } from "./turn";

/** A finished file. `fingerprint` is printed in its footer. */
export type ExportedFile = { bytes: Uint8Array; mime: string; fileName: string; fingerprint: string };

/** Turns views into files, one at a time, outside the event loop. */
export type ExportQueue = {
  /**
   * The file of a view. Throws AppError busy (line full, or given up by `signal`), exportTooLarge, pdfUnavailable,
   * notFound (the form has no such format).
   */
  render(view: DocumentView, format: DocumentFormat, signal?: AbortSignal): Promise<ExportedFile>;
  /** What a view prints, for the page: see {@link DocumentLook}. Throws as `render`. */
  look(view: DocumentView, signal?: AbortSignal): Promise<DocumentLook>;
  /** The printed lines of a view as deflated JSON, and the hash of its content (hex). Throws as `render`. */
  lines(view: DocumentView): Promise<{ hash: string; body: Uint8Array }>;
  /** Prints a view as PDF and lets the person look at its pages: their number, and the key to ask for them. Throws as `render`. */
  openPages(view: DocumentView, userId: string, signal?: AbortSignal): Promise<{ key: string; pages: number }>;
  /** PNG of a page (from 1) of a PDF that the person opened; null for anything else. Throws busy. */
  picture(key: string, userId: string, page: number, dpi: number): Promise<Uint8Array | null>;
  /** True when LibreOffice and poppler are there to show pages as they will be printed. */
  pagesAvailable(): Promise<boolean>;
  /** True when LibreOffice is there to make PDF. */
  pdfAvailable(): Promise<boolean>;
  close(): Promise<void>;
};

const MIME: Record<DocumentFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
};

/** Folder of the preview font, made by scripts/previewFont.mjs; `workerDir` lies two folders below the root. */
const previewFontDir = (workerDir: string): string => path.resolve(workerDir, "../../.cache/preview-font");

function refuseTooLarge(view: DocumentView, format: string): void {
  const projects = FORMS[view.kind].projects?.(view) ?? 0;
  const max = format === "pdf" ? EXPORT_LIMITS.pdfProjects : EXPORT_LIMITS.projects;
  if (projects > max) throw new AppError("exportTooLarge", { max });
}

/** What the queue is made from. */
export type ExportParts = WriterParts & Partial<Pick<ConverterParts, "fontDir" | "programFolders">>;

/** What the worker is asked for beside files. */
type Wanted = DocumentFormat | "look" | "lines";

/** Hashes of views, each counted once however many outputs are asked for. A view is never changed after it is read. */
function makeHashes() {
  const known = new WeakMap<DocumentView, Promise<string>>();
  return (view: DocumentView): Promise<string> => {
    const hash = known.get(view) ?? contentHashInTurns(view);
    known.set(view, hash);
    return hash;
  };
}

/** Makes any output of a view once, one at a time, and keeps it. */
function makeOutputs(parts: ExportParts) {
  const { workerDir, log, fontDir = previewFontDir(workerDir), programFolders } = parts;
  const writer = makeDocumentWriter(parts);
  const pdf = makePdfConverter({ fontDir, log, programFolders });
  const cache = new FileCache();
  const hashOf = makeHashes();
  const turn = new Turn(EXPORT_LIMITS.waiting);
  const underWay = new SharedWork<Uint8Array>();
  const printing = makePrinting({ writer, pdf, cache, log });
  const make = async (view: DocumentView, wanted: Wanted, hash: string, left: AbortSignal) => {
    if (left.aborted) throw new AppError("busy", { reason: "cancelled" });
    const fingerprint = fingerprintOf(hash);
    if (wanted !== "pdf") {
      const shown = wanted === "docx" ? await printing.withPages(view, hash, left) : view;
      return writer.write({ view: shown, format: wanted, fingerprint }, left);
    }
    if (!(await pdf.available())) throw new AppError("pdfUnavailable");
    return printing.print(view, hash, left);
  };
  return {
    pdf,
    async bytes(view: DocumentView, wanted: Wanted, signal?: AbortSignal) {
      refuseTooLarge(view, wanted);
      const hash = await hashOf(view);
      if (signal?.aborted) throw new AppError("busy", { reason: "cancelled" });
      const key = `${hash}.${wanted}`;
      const begin = (left: AbortSignal) => turn.run(() => make(view, wanted, hash, left), left);
      const bytes = cache.get(key) ?? (await underWay.ask(key, begin, signal));
      cache.set(key, bytes);
      return { hash, bytes };
    },
    close: async () => {
      pdf.close();
      await writer.close();
    },
  };
}

/** Makes the queue of one server. */
export function makeExportQueue(parts: ExportParts): ExportQueue {
  const outputs = makeOutputs(parts);
  const pictures = makePagePictures(parts.programFolders);
  const painted = new FileCache();
  const shown = new ShownPages(EXPORT_LIMITS.shownPdfs);
  return {
    async render(view, format, signal) {
      if (!FORMS[view.kind].formats.includes(format)) throw new AppError("notFound");
      const { hash, bytes } = await outputs.bytes(view, format, signal);
      return { bytes, mime: MIME[format], fileName: fileName(view, format), fingerprint: fingerprintOf(hash) };
    },
    async look(view, signal) {
      const { bytes } = await outputs.bytes(view, "look", signal);
      return JSON.parse(Buffer.from(bytes).toString("utf8")) as DocumentLook;
    },
    async lines(view) {
      const { hash, bytes } = await outputs.bytes(view, "lines");
      return { hash, body: bytes };
    },
    async openPages(view, userId, signal) {
      if (!FORMS[view.kind].formats.includes("pdf")) throw new AppError("notFound");
      const { hash, bytes } = await outputs.bytes(view, "pdf", signal);
      shown.admit(hash, bytes, userId);
      return { key: hash, pages: pdfPageCount(bytes) };
    },
    async picture(key, userId, page, dpi) {
      const pdf = shown.pdfFor(key, userId);
      if (pdf === null) return null;
      const name = `${key}.${page}.${dpi}`;
      const picture = painted.get(name) ?? (await pictures.picture(pdf, page, dpi));
      if (picture) painted.set(name, picture);
      return picture;
    },
    pagesAvailable: async () => (await outputs.pdf.available()) && (await pictures.available()),
    pdfAvailable: () => outputs.pdf.available(),
    async close() {
      pictures.close();
      await outputs.close();
    },
  };
}
