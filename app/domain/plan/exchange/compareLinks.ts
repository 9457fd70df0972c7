import { mayLink, relationsBetween, type NodeKind } from "../planGraph";
import type { ComparedRow, End, LinkWanted, RowFault, ValueChange } from "./comparedGraph";
import { seenMark, stillFault, type GraphReference } from "./compareEntries";
import type { ExchangeGraph, ExchangeLink } from "./exchangeGraph";
import { plainLine, type FileLink, type GraphFile } from "./graphFile";

/** What a ref of the file leads to. `refused` = its row cannot be taken over. */
type Found = { end: End; kind: NodeKind; refused: boolean };

/** Name of an end: the same for the same entry. */
const nameOf = (end: End): string => ("id" in end ? end.id : `row ${end.at}`);

/** Every ref that links may name: those of the file, of projects and frameworks, and of entries that the file lacks. */
function refsOf(file: GraphFile, entries: readonly ComparedRow[], { now, was }: GraphReference): Map<string, Found> {
  const refs = new Map<string, Found>();
  const kinds = new Map(now.entries.map(({ id, kind }) => [id, kind]));
  for (const { id, ref, kind } of now.outside) refs.set(ref, { end: { id }, kind, refused: false });
  for (const { id, ref } of (was ?? now).entries) {
    const kind = kinds.get(id);
    if (kind) refs.set(ref, { end: { id }, kind, refused: false });
  }
  const rows = new Map(entries.map((row) => [row.at, row]));
  for (const { at, ref, kind } of file.entries ?? []) {
    const row = rows.get(at);
    if (!row || kind === "PROJECT" || kind === "FRAMEWORK") continue;
    const known = row.id !== "" && row.state !== "NEW";
    refs.set(ref, {
      end: known ? { id: row.id } : { at },
      kind: row.kind ?? kind ?? "GOAL",
      refused: !known && row.faults.length > 0,
    });
  }
  return refs;
}

/** Adjacency upward by names of ends, and the pairs that there are. */
class Web {
  readonly #up = new Map<string, Set<string>>();

  add(from: string, to: string): void {
    const above = this.#up.get(from);
    if (above) above.add(to);
    else this.#up.set(from, new Set([to]));
  }

  remove(from: string, to: string): void {
    this.#up.get(from)?.delete(to);
  }

  has(from: string, to: string): boolean {
    return this.#up.get(from)?.has(to) ?? false;
  }

  /** True when `from` can be reached upward from `to`: a link from → to would close a circle. */
  closes(from: string, to: string): boolean {
    const seen = new Set([to]);
    const queue = [to];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (at === from) return true;
      for (const next of this.#up.get(at) ?? []) if (!seen.has(next) && seen.add(next)) queue.push(next);
    }
    return false;
  }
}

/** Compares the rows of links one by one. */
class LinkComparison {
  readonly rows: ComparedRow[] = [];
  readonly wanted = new Map<string, LinkWanted>();
  readonly #file: GraphFile;
  readonly #reference: GraphReference;
  readonly #refs: Map<string, Found>;
  readonly #now: ReadonlyMap<string, ExchangeLink>;
  readonly #was: ReadonlyMap<string, ExchangeLink> | null;
  readonly #ends: ReadonlyMap<string, string>;
  readonly #web = new Web();
  readonly #ids = new Set<string>();

  constructor(file: GraphFile, reference: GraphReference, entries: readonly ComparedRow[]) {
    this.#file = file;
    this.#reference = reference;
    this.#refs = refsOf(file, entries, reference);
    this.#now = byId(reference.now);
    this.#was = reference.was && byId(reference.was);
    this.#ends = new Map([...reference.now.entries, ...reference.now.outside].map(({ ref, id }) => [ref, id]));
    for (const { from, to } of reference.now.pairs) this.#web.add(from, to);
  }

  compare(row: FileLink): void {
    const id = this.#file.source === "JSON" && !this.#now.has(row.id) ? "" : row.id;
    const link = this.#now.get(id);
    if (this.#reference.linked.has(row.at)) return this.#push(row, { id, state: "TAKEN" });
    if (id !== "" && this.#ids.has(id))
      return this.#push(row, { id, faults: [{ code: "ID_TWICE", details: { ref: row.from } }] });
    this.#ids.add(id);
    if (id !== "" && !link)
      return this.#push(row, { id, faults: [{ code: this.#was?.has(id) ? "GONE" : "FOREIGN_ID", details: {} }] });
    const old = link && { from: this.#ends.get(link.from) ?? "", to: this.#ends.get(link.to) ?? "" };
    const [from, to] = [this.#refs.get(row.from), this.#refs.get(row.to)];
    const moved = !old || !from || !to || old.from !== nameOf(from.end) || old.to !== nameOf(to.end);
    const changes = link ? this.#changes(row, link, moved) : freshChanges(row);
    if (link && changes.length === 0 && row.broken.length === 0)
      return this.#push(row, { id, state: "SAME", mark: seenMark(link) });
    const faults = [...wordFaults(row), ...this.#endFaults(row), ...this.#lawFaults(row, from, to, moved)];
    const all = faults.length > 0 || !from ? faults : this.#stillFaults(row.from, from);
    if (all.length === 0 && from && to) this.#note(row, old, from, to);
    this.#push(row, { id, state: link ? "CHANGED" : "NEW", changes, faults: all, mark: seenMark(link ?? "new") });
  }

  /** Links that stand in the plan and not in the file. */
  missing(): void {
    if (this.#file.links === null || (this.#file.source === "JSON" && ![...this.#ids].some((id) => id !== ""))) return;
    const kinds = new Map(
      [...this.#reference.now.entries, ...this.#reference.now.outside].map((one) => [one.ref, one.kind]),
    );
    for (const link of this.#now.values()) {
      if (this.#ids.has(link.id) || (this.#was !== null && !this.#was.has(link.id))) continue;
      const kind = kinds.get(link.from);
      const end = { end: { id: this.#ends.get(link.from) ?? "" }, kind: kind ?? "PROJECT", refused: false } as const;
      const faults = this.#stillFaults(link.from, end);
      this.rows.push({
        ...{ key: `u${link.id}`, list: "LINKS", state: "MISSING", at: null, sheet: "", line: null, id: link.id },
        ...{ kind: null, label: `${link.from} → ${link.to}`, changes: [], faults, mark: seenMark(link) },
      });
    }
  }

  /** [I11] A link belongs to the plan of its lower end. */
  #stillFaults(ref: string, { end, kind }: Found): RowFault[] {
    if ("id" in end && this.#reference.stillProjects.has(end.id)) return [{ code: "FROZEN_PROJECT", details: { ref } }];
    return stillFault(kind, this.#reference);
  }

  #changes(row: FileLink, link: ExchangeLink, moved: boolean): ValueChange[] {
    const was = this.#was?.get(link.id) ?? null;
    const values = [
      ["relation", link.relation, row.relation ?? row.relationText],
      ["reason", link.reason, row.reason],
      ["strength", link.strength, row.strength ?? row.strengthText],
    ] as const;
    const ends = moved
      ? ([
          ["from", link.from, row.from],
          ["to", link.to, row.to],
        ] as const)
      : [];
    return [...ends, ...values].flatMap(([field, here, there]): ValueChange[] => {
      const before = was === null ? null : plainLine(was[field]);
      const [now, file] = [plainLine(here), plainLine(there)];
      if (now === file || before === file) return [];
      return [{ field, was: before, now, file, conflict: before !== null && before !== now }];
    });
  }

  #endFaults({ from, to }: FileLink): RowFault[] {
    return [from, to].flatMap((ref): RowFault[] => {
      const found = this.#refs.get(ref);
      if (!found) return [{ code: "UNKNOWN_END", details: { ref: ref || "–" } }];
      return found.refused ? [{ code: "REFUSED_END", details: { ref } }] : [];
    });
  }

  /** [R9c] Only upward, with a relation that fits, once, never in a circle. */
  #lawFaults(row: FileLink, from: Found | undefined, to: Found | undefined, moved: boolean): RowFault[] {
    // an end that is refused says so already
    if (!from || !to || from.refused || to.refused) return [];
    const [lower, higher] = [nameOf(from.end), nameOf(to.end)];
    const details = { from: row.from, to: row.to };
    if (!mayLink(from.kind, to.kind))
      return [{ code: this.#web.closes(lower, higher) ? "CYCLE" : "NOT_ADMITTED", details }];
    if (row.relation && !relationsBetween(from.kind, to.kind).includes(row.relation))
      return [{ code: "NOT_ADMITTED", details }];
    return moved && this.#web.has(lower, higher) ? [{ code: "LINK_TWICE", details }] : [];
  }

  #note(row: FileLink, old: { from: string; to: string } | undefined, from: Found, to: Found): void {
    if (old) this.#web.remove(old.from, old.to);
    this.#web.add(nameOf(from.end), nameOf(to.end));
    const { relation, strength } = row;
    if (relation && strength)
      this.wanted.set(`l${row.at}`, { from: from.end, to: to.end, relation, strength, reason: plainLine(row.reason) });
  }

  #push(row: FileLink, more: Partial<ComparedRow>): void {
    this.rows.push({
      ...{ key: `l${row.at}`, list: "LINKS", state: "NEW", at: row.at, sheet: row.sheet, line: row.line, id: row.id },
      ...{ kind: null, label: `${row.from || "–"} → ${row.to || "–"}`, changes: [], faults: [], mark: "", ...more },
    });
  }
}

const byId = (graph: ExchangeGraph) => new Map(graph.links.map((link) => [link.id, link]));

const freshChanges = (row: FileLink): ValueChange[] =>
  (
    [
      ["from", row.from],
      ["to", row.to],
      ["relation", row.relation ?? row.relationText],
      ["reason", row.reason],
      ["strength", row.strength ?? row.strengthText],
    ] as const
  ).map(([field, file]) => ({ field, was: null, now: "", file: plainLine(file), conflict: false }));

function wordFaults({ relation, relationText, strength, strengthText, reason, broken }: FileLink): RowFault[] {
  const text = plainLine(reason);
  return [
    ...broken.map(({ field }): RowFault => ({ code: "BROKEN_CELL", details: { field } })),
    ...(relation ? [] : [{ code: "UNKNOWN_RELATION", details: { text: relationText || "–" } } as const]),
    ...(strength ? [] : [{ code: "UNKNOWN_STRENGTH", details: { text: strengthText || "–" } } as const]),
    ...(text === "" ? [{ code: "NO_REASON", details: {} } as const] : []),
    ...(text.length > 500 ? [{ code: "TOO_LONG", details: { field: "reason", max: "500" } } as const] : []),
  ];
}

/** The rows of links of a file and those that it lacks, compared with the plan; `entries` = its compared entries. */
export function compareLinks(
  file: GraphFile,
  reference: GraphReference,
  entries: readonly ComparedRow[],
): { rows: ComparedRow[]; wanted: Map<string, LinkWanted> } {
  const comparison = new LinkComparison(file, reference, entries);
  for (const row of file.links ?? []) comparison.compare(row);
  comparison.missing();
  return { rows: comparison.rows, wanted: comparison.wanted };
}
