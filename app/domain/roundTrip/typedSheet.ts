/** What a cell of a workbook is. MERGED = covered by a merged neighbour, so it says nothing of its own. */
type TypedCellKind = "EMPTY" | "TEXT" | "NUMBER" | "DATE" | "FORMULA" | "ERROR" | "BOOLEAN" | "MERGED";

/** A cell as it was stored: figures with all their digits, a formula with its last result ("" = never calculated). */
export type TypedCell = { kind: TypedCellKind; text: string };

/** A row of a sheet with its 1-based number. */
export type TypedRow = { line: number; cells: readonly TypedCell[] };

/** A sheet of a workbook. */
export type TypedSheet = { name: string; rows: readonly TypedRow[] };
