import { valueMark } from "../../roundTrip/valueMark";
import type { Reopener } from "../../lifecycle/plan/editionLife";
import { isIndicator, laneOf, type Lane, type NodeKind } from "../planGraph";
import type { ComparedRow, RowFault, RowState, ValueChange } from "./comparedGraph";
import type { ExchangeEntry, ExchangeGraph, Fields } from "./exchangeGraph";
import { maxOf, plainLine, type FileEntry, type GraphFile } from "./graphFile";

/** A plan that stands still. */
export type StillPlan = { title: string; version: number; reopener: Reopener };

/**
 * What a file is compared with: the graph now, as it was when the file went out (null = not known here), the plans that
 * stand still, and the entries that were added from this file before, by their row.
 */
export type GraphReference = {
  now: ExchangeGraph;
  was: ExchangeGraph | null;
  still: ReadonlyMap<Lane, StillPlan>;
  created: ReadonlyMap<number, string>;
  /** Rows of links that were taken over from this file before. */
  linked: ReadonlySet<number>;
  /** Projects that the committee approved with their year: their links stand still. */
  stillProjects: ReadonlySet<string>;
};

/** Text of a value that a person saw; the same for the same values. */
export function seenMark(value: unknown): string {
  return valueMark({ text: JSON.stringify(value), amount: null });
}

/** The fault of a plan that stands still, when the lane of a kind does. */
export function stillFault(kind: NodeKind, { still }: Pick<GraphReference, "still">): RowFault[] {
  const plan = still.get(laneOf(kind));
  if (!plan) return [];
  return [{ code: `FROZEN_${plan.reopener}`, details: { plan: plan.title, version: String(plan.version) } }];
}

function changesOf(now: Fields, was: Fields | null, file: Fields, complete: boolean): ValueChange[] {
  const fields = complete ? new Set([...Object.keys(now), ...Object.keys(file)]) : new Set(Object.keys(file));
  return [...fields].flatMap((field): ValueChange[] => {
    const [here, there] = [plainLine(now[field] ?? ""), plainLine(file[field] ?? "")];
    const before = was === null ? null : plainLine(was[field] ?? "");
    // only today's side changed: the file brings nothing
    if (here === there || before === there) return [];
    return [{ field, was: before, now: here, file: there, conflict: before !== null && before !== here }];
  });
}

function valueFaults({ fields, broken, kind }: FileEntry, needsTitle: boolean): RowFault[] {
  const long = Object.entries(fields).flatMap(([field, text]): RowFault[] =>
    plainLine(text).length > maxOf(field) ? [{ code: "TOO_LONG", details: { field, max: String(maxOf(field)) } }] : [],
  );
  const untitled = needsTitle && "titleTh" in fields && plainLine(fields.titleTh ?? "") === "";
  const measured = Object.entries(fields).flatMap(([field, text]): RowFault[] => {
    const ofIndicators = field === "unit" || field === "baseline" || /^y\d{4}$/.test(field);
    if (!ofIndicators || plainLine(text) === "" || kind === null || isIndicator(kind)) return [];
    return [{ code: "NOT_INDICATOR", details: { field } }];
  });
  return [
    ...measured,
    ...broken.map(({ field }): RowFault => ({ code: "BROKEN_CELL", details: { field } })),
    ...(untitled ? [{ code: "NO_TITLE", details: {} } as const] : []),
    ...long,
  ];
}

const blank = (row: FileEntry, state: RowState): ComparedRow => ({
  ...{ key: `e${row.at}`, list: "ENTRIES", state, at: row.at, sheet: row.sheet, line: row.line, id: row.id },
  ...{ kind: row.kind, label: plainLine(row.fields.titleTh ?? "") || row.ref, changes: [], faults: [], mark: "" },
});

/** Fields in the order in which people read them; years come last. */
const ORDER = ["code", "titleTh", "titleEn", "unit", "baseline", "step0", "step1", "step2", "step3"];

function inOrder(changes: readonly ValueChange[]): ValueChange[] {
  const place = (field: string) => (ORDER.includes(field) ? String(ORDER.indexOf(field)) : field);
  return changes.toSorted((a, b) => (place(a.field) < place(b.field) ? -1 : 1));
}

/** Values of a new row: what is empty says nothing. */
const said = (fields: Fields): ValueChange[] =>
  Object.entries(fields).flatMap(([field, text]) => {
    const file = plainLine(text);
    return file === "" ? [] : [{ field, was: null, now: "", file, conflict: false }];
  });

/** Compares the rows of entries one by one. */
class EntryComparison {
  readonly #file: GraphFile;
  readonly #reference: GraphReference;
  readonly #now: ReadonlyMap<string, ExchangeEntry>;
  readonly #was: ReadonlyMap<string, ExchangeEntry> | null;
  readonly #projects: ReadonlySet<string>;
  readonly #ids = new Set<string>();
  readonly #refs = new Set<string>();

  constructor(file: GraphFile, reference: GraphReference) {
    this.#file = file;
    this.#reference = reference;
    this.#now = byId(reference.now.entries);
    this.#was = reference.was && byId(reference.was.entries);
    this.#projects = new Set(reference.now.outside.map(({ ref }) => ref));
  }

  row(row: FileEntry): ComparedRow {
    const faults = this.#refFaults(row);
    if (row.kind === "PROJECT" || row.kind === "FRAMEWORK") return this.#outside(row, faults);
    const created = this.#reference.created.get(row.at);
    if (created !== undefined) return { ...blank(row, "TAKEN"), id: created, faults };
    const id = this.#file.source === "JSON" && !this.#now.has(row.id) ? "" : row.id;
    const entry = this.#now.get(id);
    if (id !== "" && this.#ids.has(id)) return failed(blank(row, "NEW"), "ID_TWICE", { ref: row.ref });
    this.#ids.add(id);
    if (id !== "" && !entry) return failed(blank(row, "NEW"), this.#was?.has(id) ? "GONE" : "FOREIGN_ID", {});
    return entry ? this.#known(row, entry, faults) : this.#fresh(row, faults);
  }

  /** Entries that stand in the plan and not in the file; those made after it went out are not left out. */
  missing(): ComparedRow[] {
    if (this.#file.entries === null || (this.#file.source === "JSON" && ![...this.#ids].some((id) => id !== "")))
      return [];
    return this.#reference.now.entries
      .filter(({ id }) => !this.#ids.has(id) && (this.#was === null || this.#was.has(id)) && !this.#made(id))
      .map(({ id, kind, fields }) => ({
        ...{ key: `x${id}`, list: "ENTRIES", state: "MISSING", at: null, sheet: "", line: null, id, kind },
        ...{
          label: fields.titleTh ?? "",
          changes: [],
          faults: stillFault(kind, this.#reference),
          mark: seenMark(fields),
        },
      }));
  }

  #made(id: string): boolean {
    return [...this.#reference.created.values()].includes(id);
  }

  #refFaults({ ref, kind }: FileEntry): RowFault[] {
    if (ref === "") return [{ code: "NO_REF", details: {} }];
    const taken = this.#refs.has(ref) || (kind !== "PROJECT" && kind !== "FRAMEWORK" && this.#projects.has(ref));
    this.#refs.add(ref);
    return taken ? [{ code: "REF_TWICE", details: { ref } }] : [];
  }

  #outside(row: FileEntry, faults: readonly RowFault[]): ComparedRow {
    const known = this.#projects.has(row.ref);
    return known ? { ...blank(row, "SAME"), faults } : failed(blank(row, "NEW"), "PROJECT_ROW", { ref: row.ref });
  }

  #known(row: FileEntry, entry: ExchangeEntry, faults: readonly RowFault[]): ComparedRow {
    const was = this.#was?.get(entry.id)?.fields ?? null;
    const changes = inOrder(changesOf(entry.fields, was, row.fields, this.#file.complete));
    const other = row.kind !== entry.kind;
    const all: RowFault[] = [
      ...faults,
      ...(other
        ? [{ code: row.kind === null ? "UNKNOWN_KIND" : "KIND_FIXED", details: { text: row.kindText } } as const]
        : []),
      ...valueFaults(row, true),
      ...(changes.length > 0 ? stillFault(entry.kind, this.#reference) : []),
    ];
    const state = changes.length > 0 || all.length > 0 ? "CHANGED" : "SAME";
    const label = entry.fields.titleTh ?? "";
    return {
      ...blank(row, state),
      id: entry.id,
      kind: entry.kind,
      label,
      changes,
      faults: all,
      mark: seenMark(entry.fields),
    };
  }

  #fresh(row: FileEntry, faults: readonly RowFault[]): ComparedRow {
    const still = row.kind === null ? [] : stillFault(row.kind, this.#reference);
    const kind = row.kind === null ? [{ code: "UNKNOWN_KIND", details: { text: row.kindText } } as const] : [];
    const untitled = "titleTh" in row.fields ? [] : [{ code: "NO_TITLE", details: {} } as const];
    const all = [...faults, ...kind, ...untitled, ...valueFaults(row, true), ...still];
    return {
      ...blank(row, "NEW"),
      id: "",
      changes: inOrder(said(row.fields)),
      faults: all,
      mark: seenMark(row.fields),
    };
  }
}

const byId = (entries: readonly ExchangeEntry[]) => new Map(entries.map((entry) => [entry.id, entry]));

function failed(row: ComparedRow, code: RowFault["code"], details: RowFault["details"]): ComparedRow {
  return { ...row, faults: [...row.faults, { code, details }] };
}

/** The rows of entries of a file and those that it lacks, compared with the plan, in order. */
export function compareEntries(file: GraphFile, reference: GraphReference): ComparedRow[] {
  const comparison = new EntryComparison(file, reference);
  const rows = (file.entries ?? []).map((row) => comparison.row(row));
  return [...rows, ...comparison.missing()];
}
