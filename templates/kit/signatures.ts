import { grid } from "./grid";
import type { Paragraph, Row, Table } from "./model";
import { centred, paragraph } from "./paragraphs";

/** Half of the text width of an upright page, cm, and where the dotted lines of a signature end. */
const HALF_CM = 8;
const LINE_CM = 7.3;

/** One place to sign: who, and the lines under the name. An empty name or `position` prints a dotted line to write on. */
export type Signature = {
  name: string;
  /** ตำแหน่ง …; absent = the block has no such line. */
  position?: string;
  /** Printed lines under name and position. */
  lines: readonly string[];
};

const dotted = (from: string, to: string, end: number): Paragraph =>
  paragraph(`${from}\t${to}`, { tabs: [{ cm: end, leader: "dot" }] });

function signatureParagraphs({ name, position, lines }: Signature): Paragraph[] {
  const known = name.trim();
  return [
    dotted("ลงชื่อ", "", LINE_CM),
    known === ""
      ? paragraph("\t(\t)", { tabs: [{ cm: 0.9 }, { cm: LINE_CM - 0.2, leader: "dot" }] })
      : centred(`(${known})`),
    ...(position === undefined
      ? []
      : position.trim() === ""
        ? [dotted("ตำแหน่ง", "", LINE_CM)]
        : [centred(`ตำแหน่ง ${position.trim()}`)]),
    ...lines.map((line) => centred(line)),
  ];
}

/**
 * Signature blocks two by two, without lines, in the order given. Rows are kept with the next and never split, so
 * that signatures stay together on one page; `keepNext` keeps the last row with what follows too.
 */
export function signatureTable(
  signatures: readonly Signature[],
  sizePt: number,
  { keepNext = false }: { keepNext?: boolean } = {},
): Table {
  const rows: Row[] = [];
  for (let at = 0; at < signatures.length; at += 2) {
    const pair = signatures.slice(at, at + 2);
    const cells = pair.map((one) => ({ paragraphs: [centred("", { sizePt: 12 }), ...signatureParagraphs(one)] }));
    if (cells.length < 2) cells.push({ paragraphs: [centred("")] });
    rows.push({ kind: "layout", cells, cantSplit: true, keepNext: keepNext || at + 2 < signatures.length });
  }
  return grid({ columns: [{ cm: HALF_CM }, { cm: HALF_CM }], rows, sizePt, border: "none" });
}
