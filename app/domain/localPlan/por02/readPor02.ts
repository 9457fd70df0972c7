import type { Satang } from "../../money/satang";
import { cleanCell } from "../../progress/cells/cleanText";
import { printedAmount } from "../../progress/cells/printedAmount";
import type { GridRow } from "../../progress/table/grid";
import { arabicDigits } from "../../text/arabicDigits";
import type { Finding } from "../../rules/finding";
import { checkLocalPlan } from "../checkLocalPlan";
import type { LocalDimension, LocalMission, LocalPlanReading, LocalPlanRow, Por02Detail } from "../localPlan";
import { por02Head, type Por02Column, type Por02Head } from "./columns";
import { checkPor02, faults } from "./faults";

/** Most rows: more is no plan of one administration. */
const MOST = 5_000;

const STRATEGY = /^(?:[ก-ฮ]\s*\.\s*|\d+\s*[.)]?\s*)?ยุทธศาสตร์(?:การพัฒนา)?(?:ที่)?\s*(\d*)\s*(.*)$/;
const PROGRAMME = /^(?:\d+(?:\.\d+)*\s*[.)]?\s*)?แผนงาน\s*(.*)$/;
const TOTAL = /^รวม/;
const COUNT = /(\d+)\s*โครงการ/;

const cleaned = (cells: readonly string[]): string[] => cells.map((cell) => cleanCell(cell).text);

/** True when a table has the head of แบบ ผ.02. */
export function isPor02(rows: readonly GridRow[]): boolean {
  return rows.some(({ line, cells }) => por02Head(line, cleaned(cells), []) !== null);
}

/**
 * [R24] Reads the plan of a local administration in the layout of แบบ ผ.02: a strategy becomes a dimension, a แผนงาน its
 * mission, each project a row with what the form says about it. Nothing is repaired: what had to be understood is a
 * finding. Source: domain §4.8 (ผ.02).
 */
export function readPor02(rows: readonly GridRow[]): LocalPlanReading {
  const reader = new Reader();
  const lines = rows.map(({ line, cells }) => ({ line, cells: cleaned(cells) }));
  for (const [at, { line, cells }] of lines.entries()) reader.take(line, cells, lines[at + 1]?.cells ?? []);
  const { years, dimensions, firstAmount } = reader;
  const plan = { years, dimensions, form: "POR_02" as const, firstAmountColumn: firstAmount };
  return { plan, findings: [...reader.findings, ...checkPor02(plan), ...checkLocalPlan(plan)] };
}

class Reader {
  readonly dimensions: LocalDimension[] = [];
  readonly findings: Finding[] = [];
  years: readonly number[] = [];
  firstAmount = 5;
  #head: Por02Head | null = null;
  #rows = 0;

  take(line: number, cells: readonly string[], below: readonly string[]): void {
    const filled = cells.filter((cell) => cell !== "");
    if (filled.length === 0) return;
    const head = por02Head(line, cells, below);
    if (head) return this.#heading(head);
    // the second row of a head: years, and nothing of a project
    if (this.#head && line === this.#head.line + 1 && this.#cell(cells, "project") === "") return;
    if (filled.length === 1 && this.#title(line, filled[0] ?? "")) return;
    if (!this.#head) return;
    if (TOTAL.test(filled[0] ?? "")) return this.#total(line, cells);
    this.#row(line, cells);
  }

  #cell(cells: readonly string[], column: Por02Column): string {
    const at = this.#head?.places.get(column);
    return at === undefined ? "" : (cells[at] ?? "");
  }

  #heading(head: Por02Head): void {
    this.#head = head;
    if (head.moved.length > 0) this.findings.push(faults.columnOrder(head.line, head.moved));
    if (head.years.length === 0) return void this.findings.push(faults.noYears(head.line));
    if (this.years.length === 0) {
      this.years = head.years;
      this.firstAmount = (head.amounts[0] ?? 4) + 1;
    } else if (head.years.join() !== this.years.join())
      this.findings.push(faults.yearsDiffer(head.line, head.years, this.years));
  }

  /** A strategy or a programme above a table; strategies of the province are only named there. */
  #title(line: number, text: string): boolean {
    const programme = PROGRAMME.exec(text);
    if (programme) {
      this.#mission(line, programme[1]?.trim() ?? "");
      return true;
    }
    const strategy = STRATEGY.exec(arabicDigits(text));
    if (!strategy) return false;
    if (/จังหวัด/.test(text)) return true;
    const [, no = "", rest = ""] = strategy;
    const title = text.slice(text.length - rest.length);
    this.dimensions.push({
      no: no === "" ? this.dimensions.length + 1 : parseInt(no, 10),
      title,
      line,
      missions: [],
      printed: null,
    });
    return true;
  }

  #dimension(line: number): LocalDimension {
    const last = this.dimensions.at(-1);
    if (last) return last;
    const made: LocalDimension = { no: 1, title: "", line, missions: [], printed: null };
    this.dimensions.push(made);
    return made;
  }

  #mission(line: number, title: string): LocalMission {
    const dimension = this.#dimension(line);
    const mission: LocalMission = { no: dimension.missions.length + 1, title, line, rows: [] };
    dimension.missions.push(mission);
    return mission;
  }

  #row(line: number, cells: readonly string[]): void {
    const name = this.#cell(cells, "project");
    if (name === "") return this.#continued(line, cells);
    if (++this.#rows > MOST) return void this.findings.push(faults.notRead(line));
    const dimension = this.#dimension(line);
    const mission = dimension.missions.at(-1) ?? this.#mission(line, "");
    const printed = /^\d+/.exec(arabicDigits(this.#cell(cells, "no")))?.[0];
    const no = printed === undefined ? null : parseInt(printed, 10);
    const id = `D${dimension.no}.M${mission.no}.${String(no ?? mission.rows.length + 1).padStart(2, "0")}`;
    const amounts = (this.#head?.amounts ?? []).map((at) => this.#amount(line, cells, at));
    const row: LocalPlanRow = {
      id,
      no,
      kind: "PROJECT",
      name,
      amounts,
      ticked: false,
      note: "",
      line,
      detail: this.#detail(cells),
    };
    mission.rows.push(row);
  }

  /** A row that a page break or a long cell carried on: its words belong to the project above. */
  #continued(line: number, cells: readonly string[]): void {
    const row = this.dimensions.at(-1)?.missions.at(-1)?.rows.at(-1);
    if (!row?.detail) return void this.findings.push(faults.notRead(line));
    const more = this.#detail(cells);
    for (const key of Object.keys(more) as (keyof Por02Detail)[])
      row.detail[key] = [row.detail[key], more[key]].filter((part) => part !== "").join(" ");
    this.findings.push(faults.continued(line, row.id));
  }

  #detail(cells: readonly string[]): Por02Detail {
    const of = (column: Por02Column) => this.#cell(cells, column);
    return {
      ...{ objective: of("objective"), target: of("target"), indicator: of("indicator") },
      ...{ result: of("result"), unit: of("unit"), reason: of("reason") },
    };
  }

  #amount(line: number, cells: readonly string[], at: number): Satang | null {
    const printed = cells[at] ?? "";
    const read = printedAmount(printed);
    if (read.kind === "AMOUNT") return read.amount;
    if (read.kind !== "BLANK") this.findings.push(faults.notAnAmount(line, at + 1, printed));
    return null;
  }

  #total(line: number, cells: readonly string[]): void {
    const dimension = this.#dimension(line);
    const words = arabicDigits(cells.join(" "));
    const count = COUNT.exec(words)?.[1];
    const amounts = (this.#head?.amounts ?? []).map((at) => this.#amount(line, cells, at));
    const counts = { MEASURE: null, ACTIVITY: null, PROJECT: count === undefined ? null : parseInt(count, 10) };
    dimension.printed = { line, counts, amounts };
  }
}
