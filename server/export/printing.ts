import { FORMS, type DocumentView } from "../../templates/registry";
import type { Logger } from "../log";
import { contentsPages, hasContents } from "./contentsPages";
import { fingerprintOf } from "./contentHash";
import type { DocumentWriter } from "./documentWriter";
import type { FileCache } from "./fileCache";
import { EXPORT_LIMITS } from "./limits";
import type { PdfConverter } from "./pdfConverter";

/** What printing works with; call it in turn. */
export type PrintingParts = { writer: DocumentWriter; pdf: PdfConverter; cache: FileCache; log: Logger };

/** Prints views on paper of LibreOffice; `hash` = of the view's content. */
export type Printing = {
  /** The PDF of a view, kept in the cache. Throws as the writer and the converter. */
  print(view: DocumentView, hash: string, left: AbortSignal): Promise<Uint8Array>;
  /** A book with the pages of its contents as it is laid out; the view unchanged where that cannot be had. */
  withPages(view: DocumentView, hash: string, left: AbortSignal): Promise<DocumentView>;
};

/** Makes the printing of one queue. */
export function makePrinting({ writer, pdf, cache, log }: PrintingParts): Printing {
  const print: Printing["print"] = async (view, hash, left) => {
    const source = { view, format: "pdf-source", fingerprint: fingerprintOf(hash) } as const;
    const made = await pdf.convert(await writer.write(source, left), left);
    cache.set(`${hash}.pdf`, made);
    return made;
  };
  return {
    print,
    async withPages(view, hash, left) {
      const tooLong = (FORMS[view.kind].projects?.(view) ?? 0) > EXPORT_LIMITS.contentsProjects;
      if (!hasContents(view) || tooLong || !(await pdf.available())) return view;
      try {
        const pages = contentsPages(cache.get(`${hash}.pdf`) ?? (await print(view, hash, left)));
        const measured = { ...view, pages };
        return measured;
      } catch (error) {
        if (left.aborted) throw error;
        log.warn({ kind: view.kind }, "the contents of a book show estimated pages");
        return view;
      }
    },
  };
}
