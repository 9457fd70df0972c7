import { printedAmount } from "../progress/cells/printedAmount";
import type { GridRow } from "../progress/table/grid";
import type { Satang } from "../money/satang";
import { arabicDigits } from "../text/arabicDigits";
import type { Finding } from "../rules/finding";
import { checkLocalPlan } from "./checkLocalPlan";
import { localLine, type LocalLine } from "./lines";
import type { LocalDimension, LocalMission, LocalPlanReading } from "./localPlan";
import { r24 } from "./r24";
import { printedCounts, splitRows, type PrintedRow } from "./splitRows";

/** Most missions a dimension and most rows a mission may have: more is no plan of one administration. */
const MOST = { rows: 5_000 };

type Head = Extract<LocalLine, { kind: "HEAD" }>;
type Row = Extract<LocalLine, { kind: "ROW" }>;
type Total = Extract<LocalLine, { kind: "TOTAL" }>;

/**
 * [R24] Reads the plan of a local administration (columns ภารกิจ | โครงการ/กิจกรรม/มาตรการ | one a year | หมายเหตุ; a
 * table of its own or several for each มิติ) and checks it. Nothing is repaired: what had to be understood is a finding.
 * Source: source 001 lines 210–308.
 */
export function readLocalPlan(rows: readonly GridRow[]): LocalPlanReading {
  const reader = new Reader();
  for (const row of rows) reader.take(localLine(row));
  const plan = { years: reader.years, dimensions: reader.dimensions };
  return { plan, findings: [...reader.findings, ...checkLocalPlan(plan)] };
}

class Reader {
  readonly dimensions: LocalDimension[] = [];
  readonly findings: Finding[] = [];
  years: readonly number[] = [];
  #head: Head | null = null;
  #titleOpen = false;
  #pending: { no: number; title: string; line: number } | null = null;
  #rows = 0;

  take(line: LocalLine): void {
    if (line.kind === "TEXT" && this.#titleOpen) return this.#continueTitle(line.text);
    if (line.kind !== "EMPTY") this.#titleOpen = false;
    if (line.kind === "DIMENSION") this.#dimension(line);
    if (line.kind === "HEAD") this.#heading(line);
    if (line.kind === "ROW") this.#row(line);
    if (line.kind === "TOTAL") this.#total(line);
  }

  #dimension({ line, no, title, printed }: Extract<LocalLine, { kind: "DIMENSION" }>): void {
    this.dimensions.push({ no, title, line, missions: [], printed: null });
    this.#pending = null;
    this.#titleOpen = true;
    this.#misprint(line, printed);
  }

  #misprint(line: number, printed: string): void {
    if (printed === "มิติที่") return;
    this.findings.push(
      r24(
        "HEADING_MISPRINT",
        "I",
        { line },
        {
          th: `บรรทัด ${line}: หัวเรื่องพิมพ์ว่า “${printed}” อ่านเป็น “มิติที่”`,
          en: `line ${line}: the heading prints “${printed}”; it was read as “มิติที่” (dimension)`,
        },
      ),
    );
  }

  #continueTitle(text: string): void {
    const dimension = this.dimensions.at(-1);
    if (dimension) dimension.title = `${dimension.title}${text}`;
  }

  #heading(head: Head): void {
    this.#head = head;
    if (this.years.length === 0) this.years = head.years;
    else if (head.years.join() !== this.years.join())
      this.findings.push(
        r24(
          "YEARS_DIFFER",
          "E",
          { line: head.line },
          {
            th: `บรรทัด ${head.line}: ปีของตารางนี้ (${head.years.join(", ")}) ไม่ตรงกับตารางแรก (${this.years.join(", ")}) — แก้ให้ตรงกันแล้วนำเข้าใหม่`,
            en: `line ${head.line}: the years of this table (${head.years.join(", ")}) are not those of the first (${this.years.join(", ")}); make them equal and import again`,
          },
        ),
      );
  }

  #row(row: Row): void {
    const dimension = this.dimensions.at(-1);
    const head = this.#head;
    if (!dimension || !head || row.words === "") return this.#unread(row);
    if (row.mission !== "") this.#label(dimension, row);
    const amounts = head.columns.map((column) => this.#amount(row, column));
    const printed = splitRows(row.words);
    if (printed.length > 1) this.#shared(row, printed.length, amounts);
    printed.forEach((one, at) => this.#add(dimension, row, one, at === 0 ? amounts : amounts.map(zeroOrBlank)));
  }

  /** A mission's label; it begins with its row, or with the next row numbered 1 when it was printed too early. */
  #label(dimension: LocalDimension, { mission, line }: Row): void {
    const found = /^(\d+)\s*\.\s*/.exec(arabicDigits(mission));
    const no = found ? parseInt(found[1] ?? "", 10) : dimension.missions.length + 1;
    this.#pending = { no, title: mission.slice(found?.[0].length ?? 0), line };
  }

  #add(dimension: LocalDimension, row: Row, printed: PrintedRow, amounts: (Satang | null)[]): void {
    if (++this.#rows > MOST.rows) return this.#unread(row);
    const mission = this.#missionFor(dimension, row, printed);
    const id = `D${dimension.no}.M${mission.no}.${String(printed.no ?? mission.rows.length + 1).padStart(2, "0")}`;
    const note = this.#head?.note === null || !this.#head ? "" : (row.cells[this.#head.note] ?? "");
    mission.rows.push({ id, ...printed, amounts, note, line: row.line });
  }

  #missionFor(dimension: LocalDimension, row: Row, { no, name }: PrintedRow): LocalMission {
    const last = dimension.missions.at(-1);
    const pending = this.#pending;
    if (last && (!pending || (no !== null && no > 1))) {
      if (pending?.line === row.line) this.#early(row, pending.title, name, last);
      return last;
    }
    const mission = { ...(pending ?? { no: dimension.missions.length + 1, title: "", line: row.line }), rows: [] };
    dimension.missions.push(mission);
    this.#pending = null;
    return mission;
  }

  #early({ line }: Row, label: string, name: string, { no, title }: LocalMission): void {
    this.findings.push(
      r24(
        "MISSION_LABEL_EARLY",
        "W",
        { line },
        {
          th: `บรรทัด ${line}: ภารกิจ “${label}” พิมพ์ไว้ข้าง “${name}” ซึ่งเลขข้อต่อจากภารกิจที่ ${no} “${title}” — นับรายการนี้ในภารกิจที่ ${no} ตรวจกับต้นฉบับ`,
          en: `line ${line}: the mission “${label}” is printed beside “${name}”, whose number goes on from mission ${no} “${title}”; the row is counted in mission ${no}: check it against the original`,
        },
      ),
    );
  }

  #amount({ line, cells }: Row | Total, column: number): Satang | null {
    const printed = cells[column] ?? "";
    const read = printedAmount(printed);
    if (read.kind === "AMOUNT") return read.amount;
    if (read.kind !== "BLANK")
      this.findings.push(
        r24(
          "NOT_AN_AMOUNT",
          "E",
          { line, column: column + 1 },
          {
            th: `บรรทัด ${line} ช่อง ${column + 1}: “${printed}” ไม่ใช่จำนวนเงินที่อ่านได้ — แก้ในไฟล์แล้วนำเข้าใหม่`,
            en: `line ${line}, column ${column + 1}: “${printed}” is not an amount that can be read; mend the file and import again`,
          },
        ),
      );
    return null;
  }

  #shared({ line }: Row, count: number, amounts: readonly (Satang | null)[]): void {
    const money = amounts.some((amount) => amount !== null && amount > 0);
    this.findings.push(
      r24(
        "SHARED_ROW",
        money ? "W" : "I",
        { line },
        {
          th: `บรรทัด ${line}: แถวเดียวมี ${count} รายการ${money ? " และจำนวนเงินชุดเดียว — นับเงินที่รายการแรก ให้แยกแถวถ้าไม่ใช่" : ""}`,
          en: `line ${line}: one row holds ${count} things${money ? " and one set of amounts; the money is counted at the first, part the row if that is wrong" : ""}`,
        },
      ),
    );
  }

  #total(total: Total): void {
    const dimension = this.dimensions.at(-1);
    if (!dimension || !this.#head) return this.#unread(total);
    const amounts = this.#head.columns.map((column) => this.#amount(total, column));
    dimension.printed = { line: total.line, counts: printedCounts(total.words), amounts };
    if (total.no !== dimension.no)
      this.findings.push(
        r24(
          "TOTAL_OF_OTHER",
          "W",
          { line: total.line },
          {
            th: `บรรทัด ${total.line}: แถวรวมเขียนว่ามิติที่ ${total.no} แต่อยู่ใต้มิติที่ ${dimension.no}`,
            en: `line ${total.line}: the total row says dimension ${total.no} but stands under dimension ${dimension.no}`,
          },
        ),
      );
  }

  #unread({ line }: Row | Total): void {
    this.findings.push(
      r24(
        "ROW_NOT_READ",
        "E",
        { line },
        {
          th: `บรรทัด ${line}: อ่านแถวนี้ไม่ได้ — ต้องอยู่ใต้หัวมิติและหัวตารางที่มีปี และมีชื่อรายการ`,
          en: `line ${line}: this row cannot be read; it must stand under the heading of a dimension and of a table with years, and have a name`,
        },
      ),
    );
  }
}

/** Further things of a shared row: what money there is was counted at the first. */
function zeroOrBlank(amount: Satang | null): Satang | null {
  return amount === null ? null : (0 as Satang);
}
