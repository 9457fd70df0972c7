import { cellText } from "../../../templates/kit/grid";
import type { Block, DocModel, Row, Table } from "../../../templates/kit/model";
import { fill } from "../peers/docxtemplater.mjs";
import { plainDocx } from "./plainDocx";

const isTable = (block: Block): block is Table => block.kind === "table";

/** The file that an office would keep for docxtemplater: the first row of the table says what every row shows. */
export function templateOf(model: DocModel): Promise<Uint8Array> {
  const table = model.blocks.find(isTable);
  if (!table) throw new Error("no table");
  const last = table.columns.length - 1;
  const cells = table.columns.map((_, at) => ({
    text: `${at === 0 ? "{#rows}" : ""}{c${at}}${at === last ? "{/rows}" : ""}`,
  }));
  return plainDocx({ ...model, blocks: [{ ...table, rows: [{ kind: "item", cells }] }] });
}

/** Texts of a row by column; a cell over several columns leaves the others empty. */
function textsOf({ columns }: Table, { cells }: Row): Record<string, string> {
  const texts = Object.fromEntries(columns.map((_, at) => [`c${at}`, ""]));
  let at = 0;
  for (const cell of cells) {
    texts[`c${at}`] = cellText(cell);
    at += cell.span ?? 1;
  }
  return texts;
}

/**
 * The rows of every table of the model by docxtemplater: texts in one look, without the fills, merges, bold sums and
 * repeated heads of ours, because each would ask for a row and a condition of its own in the template.
 */
export function templated(template: Uint8Array, { blocks }: DocModel): Uint8Array {
  const tables = blocks.filter(isTable);
  return fill(template, { rows: tables.flatMap((table) => table.rows.map((row) => textsOf(table, row))) });
}
