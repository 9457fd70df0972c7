import type { RawGrid } from "~/domain/progress/table/grid";
import { decodeText } from "./readers/decodeText";
import { ImportFault, unsafe } from "./importFault";
import { IMPORT_LIMITS } from "./limits";
import { readDelimited } from "./readers/readDelimited";
import { readHtmlTable } from "./readers/readHtmlTable";
import { readWorkbook } from "./readers/readWorkbook";

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);

/** Kinds of file that are recognised only to say what to do instead. */
function refuseKnown(bytes: Uint8Array): void {
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1").replaceAll("\0", "");
    if (/EncryptedPackage/.test(names)) throw unsafe("encrypted", "encryption");
    throw new ImportFault("fileType", { reason: "xls" });
  }
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) throw new ImportFault("fileType", { reason: "pdf" });
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff) || starts(bytes, 0x47, 0x49, 0x46, 0x38))
    throw new ImportFault("fileType", { reason: "picture" });
}

function checkCells(grid: RawGrid): RawGrid {
  for (const { line, cells } of grid.rows)
    for (const cell of cells)
      if (cell.length > IMPORT_LIMITS.cellLength)
        throw new ImportFault("fileTooLarge", {
          reason: "cell",
          line,
          max: `${IMPORT_LIMITS.cellLength} characters a cell`,
        });
  return grid;
}

/**
 * Reads an upload by its content, never by its name: XLSX, HTML table, TSV or CSV. Throws ImportFault with the reason
 * for anything else, for what is too large and for what is unsafe (S71–S73).
 */
export function readGrid(bytes: Uint8Array): RawGrid {
  if (bytes.length > IMPORT_LIMITS.fileBytes) throw new ImportFault("fileTooLarge", { reason: "bytes", max: "10 MB" });
  if (bytes.length === 0) throw new ImportFault("pasteEmpty", { reason: "empty" });
  if (starts(bytes, 0x50, 0x4b)) return checkCells(readWorkbook(bytes));
  refuseKnown(bytes);
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === "") throw new ImportFault("pasteEmpty", { reason: "empty" });
  const grid = /<table[\s>]/i.test(text) ? readHtmlTable(text) : readDelimited(text);
  return checkCells(encoding === undefined ? grid : { ...grid, encoding });
}
