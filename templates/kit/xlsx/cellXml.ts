import { plainBaht } from "~/domain/money/bahtText";
import { escapeXml } from "../xmlText";
import { sheetText } from "./sheetText";
import type { CellLook, StyleBook } from "./styles";

const LOOKS_LIKE_FORMULA = /^\s*[=+\-@\t＝＋－＠]/;
/** `_x0041_` in a cell means "A" to Excel: the underscore itself is escaped, so that the text stays as typed. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Letters of a column counted from 0: A, B … Z, AA. */
export function columnName(at: number): string {
  const rest = at % 26;
  const last = String.fromCharCode(65 + rest);
  return at < 26 ? last : columnName((at - rest) / 26 - 1) + last;
}

/** A text cell. Never a formula: the text is stored as text, and marked so when it begins like one. */
export function textCell(ref: string, text: string, look: CellLook, styles: StyleBook): string {
  const style = styles.number(look, LOOKS_LIKE_FORMULA.test(text) ? "quoted" : "plain");
  if (text === "") return `<c r="${ref}" s="${style}"/>`;
  const content = escapeXml(sheetText(text).replace(ESCAPE_LIKE, "_x005F_"));
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}

/** A money cell: a number in baht, exact to the satang. */
export function bahtCell(ref: string, amount: bigint, look: CellLook, styles: StyleBook): string {
  const baht = plainBaht(amount);
  const style = styles.number(look, baht.includes(".") ? "bahtSatang" : "baht");
  return `<c r="${ref}" s="${style}"><v>${baht}</v></c>`;
}
