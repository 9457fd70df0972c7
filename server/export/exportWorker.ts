import os from "node:os";
import { parentPort } from "node:worker_threads";
import { deflateSync } from "node:zlib";
import type { MissingPart } from "../../templates/kit/model";
import { printedLines, type PrintedLine } from "../../templates/kit/printedLines";
import { shownDocument, type ShownDocument } from "../../templates/kit/preview";
import { documentModel, FORMS, writeDocx, writeXlsx, type DocumentView } from "../../templates/registry";

/**
 * One order: the view, what is wanted, the printed fingerprint. `pdf-source` is a DOCX for LibreOffice, `look` the
 * document as the page shows it with its printed lines, `lines` these lines alone, deflated.
 */
export type WriteRequest = {
  view: DocumentView;
  format: "docx" | "xlsx" | "pdf-source" | "look" | "lines";
  fingerprint: string;
};

/** What `look` answers as JSON; `shown` is null for a form that is a workbook only, `missing` holds what a book lacks. */
export type DocumentLook = { shown: ShownDocument | null; lines: PrintedLine[]; missing: readonly MissingPart[] };

/** The answer to one order. */
export type WriteReply = { ok: true; bytes: Uint8Array } | { ok: false; reason: string };

const encoder = new TextEncoder();

function lookAt(view: DocumentView, fingerprint: string): DocumentLook {
  const form = FORMS[view.kind];
  const model = form.docx && documentModel(view, fingerprint);
  const printed = model ?? form.xlsx?.(view, fingerprint);
  return {
    shown: model ? shownDocument(model) : null,
    lines: printed ? printedLines(printed) : [],
    missing: model?.missing ?? [],
  };
}

async function write({ view, format, fingerprint }: WriteRequest): Promise<Uint8Array> {
  if (format === "xlsx") return writeXlsx(view, fingerprint);
  if (format === "look") return encoder.encode(JSON.stringify(lookAt(view, fingerprint)));
  if (format === "lines") return deflateSync(JSON.stringify(lookAt(view, fingerprint).lines));
  return writeDocx(view, fingerprint, format === "docx" ? "word" : "libreoffice");
}

/** How much less a document presses than people who type: steps of `nice`. */
const STEP_BACK = 10;

// Linux lowers this thread alone; elsewhere the call would lower the whole server
if (process.platform === "linux") os.setPriority(0, Math.min(os.getPriority() + STEP_BACK, 19));

parentPort?.on("message", (request: WriteRequest) => {
  write(request).then(
    (bytes) => parentPort?.postMessage({ ok: true, bytes } satisfies WriteReply),
    // no content of a document may reach the log: only the kind of fault is told
    (error: unknown) => {
      const reason = error instanceof Error ? error.name : "Error";
      parentPort?.postMessage({ ok: false, reason } satisfies WriteReply);
    },
  );
});
