import { parseBahtDetailed, type BahtFault } from "../money/parseBaht";
import { sheetFigure } from "../money/sheetFigure";
import { arabicDigits } from "../text/arabicDigits";
import { readRowId } from "./rowId";
import type { TypedCell } from "./typedSheet";

/** Something that a person should know about a cell of a returned sheet. */
export type CellNote =
  | "NUMBER_AS_TEXT"
  | "THAI_DIGITS"
  | "NUMBER_IN_TEXT"
  | "DATE_IN_TEXT"
  | "FORMULA"
  | "MERGED"
  | "ERROR_CELL"
  | "EMPTY_TITLE"
  | "TOO_LONG"
  | `MONEY_${Uppercase<Exclude<BahtFault, "empty">>}`;

/** Notes after which a cell is never taken over. */
const HOLDING: ReadonlySet<CellNote> = new Set<CellNote>(["MERGED", "ERROR_CELL", "EMPTY_TITLE", "TOO_LONG"]);

/** True when a cell with this note keeps what the brief says. */
export function holds(note: CellNote): boolean {
  return HOLDING.has(note) || note.startsWith("MONEY_");
}

/** A cell's money (satang; null = not stated), or its text, and what is remarkable about it. */
export type CellValue = { text: string; amount: bigint | null; notes: CellNote[] };

const LINE_NUMBER = /^[๐-๙0-9]+(?:\.[๐-๙0-9]+)*\.?[ \u00a0]+/;
const JOINT = /\n\(โครงการร่วม รหัส [^\n]*\)$/;
const SUB_ACTIVITY = /^กิจกรรมย่อยที่ [๐-๙0-9]+\) /;
/** Five dots stand where nothing was filled in. */
const DOTS = /^[.…]{1,9}$/;

/** Text as it is compared: line ends, runs of blanks and the way of composing letters do not count. */
export function tidyText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/_x000D_/g, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** Title in the first cell of a row: without its number, the department above it and the code of a joint project. */
function titleIn(text: string, rowId: string | null): string {
  const id = rowId === null ? null : readRowId(rowId);
  const bare = text.replace(JOINT, "");
  const above = id?.kind === "PROJECT" && id.payer?.startsWith("MINISTRY/") ? bare.indexOf("\n") : -1;
  const title = above >= 0 ? bare.slice(above + 1) : bare.replace(LINE_NUMBER, "");
  return DOTS.test(title.trim()) ? "" : title.replace(/\n/g, " ").trim();
}

const subActivitiesIn = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replace(SUB_ACTIVITY, "").trim())
    .filter((line) => line !== "")
    .join("\n");

/** What a printed text of a column says, as it is compared and written. */
export function textValue(column: string, rowId: string | null, printed: string): string {
  const text = tidyText(printed);
  if (column === "issue") return titleIn(text, rowId);
  if (column === "subActivities") return subActivitiesIn(text);
  return column === "rank" ? arabicDigits(text) : text;
}

function moneyValue({ kind, text }: TypedCell): CellValue {
  const typed = tidyText(text);
  const notes: CellNote[] = kind === "FORMULA" ? ["FORMULA"] : [];
  if (typed === "" || typed === "-" || typed === "–") return { text: "", amount: null, notes };
  const figure = kind === "NUMBER" || kind === "FORMULA" ? sheetFigure(typed) : typed;
  if (kind === "TEXT") notes.push(/[๐-๙]/.test(typed) ? "THAI_DIGITS" : "NUMBER_AS_TEXT");
  const parsed = parseBahtDetailed(figure);
  if (parsed.ok) return { text: figure, amount: BigInt(parsed.amount), notes };
  const why = parsed.fault === "empty" ? "notANumber" : parsed.fault;
  return { text: typed, amount: null, notes: [`MONEY_${why.toUpperCase() as Uppercase<typeof why>}`] };
}

/** What a cell of a returned sheet says in a column; money stands in the column "amount". */
export function cellValue(column: string, rowId: string | null, cell: TypedCell): CellValue {
  if (cell.kind === "MERGED") return { text: "", amount: null, notes: ["MERGED"] };
  if (cell.kind === "ERROR") return { text: cell.text, amount: null, notes: ["ERROR_CELL"] };
  if (column === "amount") return moneyValue(cell);
  const notes: CellNote[] = [];
  if (cell.kind === "FORMULA") notes.push("FORMULA");
  if (cell.kind === "NUMBER" && column !== "rank") notes.push("NUMBER_IN_TEXT");
  if (cell.kind === "DATE") notes.push("DATE_IN_TEXT");
  return { text: textValue(column, rowId, cell.text), amount: null, notes };
}
