import type { GridRow, RawGrid } from "~/domain/progress/table/grid";
import { decodeEntities, htmlTokens, type HtmlToken } from "./htmlTokens";
import { ImportFault } from "../importFault";
import { IMPORT_LIMITS } from "../limits";

const BLOCKS = new Set(["p", "div", "br", "li", "h1", "h2", "h3", "h4", "tr", "table"]);

const spanOf = (attributes: string, name: "colspan" | "rowspan", most: number): number => {
  const value = parseInt(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,5})`, "i").exec(attributes)?.[1] ?? "1", 10);
  return Math.min(Math.max(value, 1), most);
};

/** Collects rows: a spanned cell holds its text once, the cells it covers stay blank (money is never copied). */
class TableBuilder {
  readonly rows: GridRow[] = [];
  private cells: string[] = [];
  private covered: number[] = [];
  private text = "";
  private span = { columns: 1, rows: 1 };
  private depth = 0;
  private inCell = false;

  private push(cells: string[]): void {
    if (this.rows.length >= IMPORT_LIMITS.rows)
      throw new ImportFault("fileTooLarge", { reason: "rows", max: `${IMPORT_LIMITS.rows} rows` });
    if (cells.length > IMPORT_LIMITS.columns)
      throw new ImportFault("fileTooLarge", { reason: "columns", max: `${IMPORT_LIMITS.columns} columns` });
    this.rows.push({ line: this.rows.length + 1, cells });
  }

  private skipCovered(): void {
    while ((this.covered[this.cells.length] ?? 0) > 0) {
      this.covered[this.cells.length] = (this.covered[this.cells.length] ?? 0) - 1;
      this.cells.push("");
    }
  }

  private endCell(): void {
    if (!this.inCell) return;
    this.inCell = false;
    this.skipCovered();
    const at = this.cells.length;
    for (let column = 0; column < this.span.columns; column += 1) {
      this.cells.push(column === 0 ? decodeEntities(this.text) : "");
      this.covered[at + column] = this.span.rows - 1;
    }
    this.text = "";
  }

  private endRow(): void {
    this.endCell();
    if (this.cells.length === 0) return;
    this.skipCovered();
    this.push(this.cells);
    this.cells = [];
  }

  private endParagraph(): void {
    const text = decodeEntities(this.text).trim();
    this.text = "";
    // words above the first table are its title; what stands between tables is not of the table
    if (text !== "" && !this.rows.some(({ cells }) => cells.length > 1)) this.push([text]);
  }

  private tableTag(closing: boolean): void {
    if (!closing && this.depth === 0) this.endParagraph();
    if (closing && this.depth === 1) {
      this.endRow();
      this.covered = [];
    }
    this.depth = Math.max(0, this.depth + (closing ? -1 : 1));
  }

  take(token: HtmlToken): void {
    if ("text" in token) {
      if (this.depth === 0 || this.inCell) this.text += token.text;
      return;
    }
    const { tag, closing, attributes } = token;
    if (tag === "table") return this.tableTag(closing);
    if (this.depth === 1 && tag === "tr") return this.endRow();
    if (this.depth === 1 && (tag === "td" || tag === "th")) {
      this.endCell();
      this.text = "";
      this.inCell = !closing;
      this.span = {
        columns: spanOf(attributes, "colspan", IMPORT_LIMITS.columns),
        rows: spanOf(attributes, "rowspan", IMPORT_LIMITS.rows),
      };
      return;
    }
    if (!BLOCKS.has(tag)) return;
    if (this.depth === 0) this.endParagraph();
    else this.text += " ";
  }

  end(): void {
    if (this.depth > 0) this.endRow();
    else this.endParagraph();
  }
}

/** Reads the tables of pasted HTML (Word, Excel, a web page) one after the other; throws ImportFault on excess. */
export function readHtmlTable(html: string): RawGrid {
  const builder = new TableBuilder();
  for (const token of htmlTokens(html)) builder.take(token);
  builder.end();
  return { source: "HTML", rows: builder.rows };
}
