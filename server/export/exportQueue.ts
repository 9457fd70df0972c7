import path from "node:path";
import type { DocumentFormat } from "../../templates/kit/form/form";
import { fileName, FORMS, type DocumentView } from "../../templates/registry";
import { AppError } from "../errors";
import { contentHash, fingerprintOf } from "./contentHash";
import { makeDocumentWriter, type WriterParts } from "./documentWriter";
import { FileCache } from "./fileCache";
import { EXPORT_LIMITS } from "./limits";
import { makePdfConverter, type ConverterParts } from "./pdfConverter";
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

function refuseTooLarge(view: DocumentView, format: DocumentFormat): void {
  const projects = FORMS[view.kind].projects?.(view) ?? 0;
  const max = format === "pdf" ? EXPORT_LIMITS.pdfProjects : EXPORT_LIMITS.projects;
  if (projects > max) throw new AppError("exportTooLarge", { max });
}

/** What the queue is made from. */
export type ExportParts = WriterParts & Partial<Pick<ConverterParts, "fontDir" | "programFolders">>;

/** Makes the queue of one server. */
export function makeExportQueue(parts: ExportParts): ExportQueue {
  const { workerDir, log, fontDir = previewFontDir(workerDir), programFolders } = parts;
  const writer = makeDocumentWriter(parts);
  const pdf = makePdfConverter({ fontDir, log, programFolders });
  const cache = new FileCache();
  const turn = new Turn(EXPORT_LIMITS.waiting);
  const underWay = new SharedWork<Uint8Array>();

  const make = async (view: DocumentView, format: DocumentFormat, fingerprint: string): Promise<Uint8Array> => {
    if (format !== "pdf") return writer.write({ view, format, fingerprint });
    if (!(await pdf.available())) throw new AppError("pdfUnavailable");
    return pdf.convert(await writer.write({ view, format: "pdf-source", fingerprint }));
  };
  return {
    async render(view, format, signal) {
      if (!FORMS[view.kind].formats.includes(format)) throw new AppError("notFound");
      refuseTooLarge(view, format);
      const hash = contentHash(view);
      const fingerprint = fingerprintOf(hash);
      const key = `${hash}.${format}`;
      const bytes =
        cache.get(key) ??
        (await underWay.ask(key, (left) => turn.run(() => make(view, format, fingerprint), left), signal));
      cache.set(key, bytes);
      return { bytes, mime: MIME[format], fileName: fileName(view, format), fingerprint };
    },
    pdfAvailable: () => pdf.available(),
    async close() {
      pdf.close();
      await writer.close();
    },
  };
}
