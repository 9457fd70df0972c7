import { parentPort } from "node:worker_threads";
import { writeDocx, writeXlsx, type DocumentView } from "../../templates/registry";

/** One order: the view, the file wanted, the printed fingerprint. `pdf-source` is a DOCX for LibreOffice. */
export type WriteRequest = { view: DocumentView; format: "docx" | "xlsx" | "pdf-source"; fingerprint: string };

/** The answer to one order. */
export type WriteReply = { ok: true; bytes: Uint8Array } | { ok: false; reason: string };

async function write({ view, format, fingerprint }: WriteRequest): Promise<Uint8Array> {
  if (format === "xlsx") return writeXlsx(view, fingerprint);
  return writeDocx(view, fingerprint, format === "docx" ? "word" : "libreoffice");
}

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
