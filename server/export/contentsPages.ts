import type { DocumentKind, DocumentView } from "../../templates/registry";

/** Kinds that begin with a table of contents. */
const BOOKS: ReadonlySet<DocumentKind> = new Set(["annual-plan", "five-year-plan", "goals-20-year"]);

/** True for a document whose table of contents prints page numbers. */
export function hasContents({ kind }: DocumentView): boolean {
  return BOOKS.has(kind);
}

const PAGE_TREE = /\/Kids\s*\[([^\]]*)\]/;
const TARGET = /\/Dest\s*\[\s*(\d+)\s+\d+\s+R\s*\/XYZ\s+[-\d.]+\s+([-\d.]+)/g;

/**
 * Pages, counted from 1, that the lines of a table of contents lead to, in the order of the document, as LibreOffice laid
 * it out: its PDF holds a link with a target for each page number, outside of compressed streams. Empty when it holds none.
 */
export function contentsPages(pdf: Uint8Array): number[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  const kids = [...(PAGE_TREE.exec(text)?.[1] ?? "").matchAll(/(\d+)\s+\d+\s+R/g)].map(([, id]) => id);
  const pageOf = new Map(kids.map((id, at) => [id, at + 1]));
  return [...text.matchAll(TARGET)]
    .flatMap(([, id = "", height]) => {
      const page = pageOf.get(id);
      return page === undefined ? [] : [{ page, height: Number(height) }];
    })
    .sort((a, b) => a.page - b.page || b.height - a.height)
    .map(({ page }) => page);
}
