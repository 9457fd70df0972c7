/**
 * The mark that an exported workbook carries in its hidden column, in the row of the heads: which form, which content
 * (the fingerprint printed in the footer), and the ids of its columns in printed order.
 */
export type SheetMark = { kind: string; fingerprint: string; columns: readonly string[] };

const MARK = /^ruamphaen:([a-z0-9-]{1,40}):([0-9a-f]{8}):([A-Za-z,]{1,300})$/;

/** The mark as a text of a cell. */
export function writeSheetMark({ kind, fingerprint, columns }: SheetMark): string {
  return `ruamphaen:${kind}:${fingerprint}:${columns.join(",")}`;
}

/** A mark out of a cell; null when the cell is none. */
export function readSheetMark(text: string): SheetMark | null {
  const [, kind, fingerprint, columns] = MARK.exec(text.trim()) ?? [];
  if (kind === undefined || fingerprint === undefined || columns === undefined) return null;
  return { kind, fingerprint, columns: columns.split(",") };
}
