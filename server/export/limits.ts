/** Limits of the export of documents. Times in milliseconds, memory in MB. */
export const EXPORT_LIMITS = {
  /** Heap of the worker: 5,000 projects take about a third of it. */
  heapMb: 768,
  /** Longest work on one document, and on one PDF by LibreOffice. */
  documentMs: 60_000,
  pdfMs: 90_000,
  /** An unused worker gives its memory back after this time. */
  idleMs: 60_000,
  /** Documents that may wait; one more is refused with `busy`. */
  waiting: 32,
  /** Finished files kept for the next reader. */
  cacheFiles: 64,
  cacheBytes: 64 * 1024 * 1024,
  /** One page as a picture; pictures that may wait; PDFs that can be looked at page by page. */
  pictureMs: 20_000,
  picturesWaiting: 256,
  shownPdfs: 24,
  /** Most projects in one จ.2. */
  projects: 5_000,
  /** Most projects, and most main activities of a book with their forms, in a PDF or its pages on the screen. */
  pdfProjects: 500,
  /** Most of them in a book whose DOCX is laid out once to print the pages of its contents; a longer one shows estimates. */
  contentsProjects: 200,
} as const;
