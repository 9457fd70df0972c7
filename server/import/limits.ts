/** Bounds of an upload (documents.md §8, S71): beyond them a file is refused, never cut. */
export const IMPORT_LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  zipEntries: 2_000,
  zipBytes: 100 * 1024 * 1024,
  zipRatio: 200,
  rows: 20_000,
  columns: 200,
  /** The longest cell that a sheet can hold. */
  cellLength: 32_767,
  heapMb: 512,
  readMs: 20_000,
  /** Files read at the same time, and files that may wait. */
  workers: 2,
  waiting: 8,
} as const;
