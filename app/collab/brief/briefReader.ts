import type * as Y from "yjs";
import type { BriefContent, PlanNodeRef } from "../../domain/brief/briefContent";
import {
  BRIEF_FACTS,
  BRIEF_SCHEMA,
  BRIEF_TEXTS,
  type BriefFactName,
  type BriefRowRoot,
  type BriefTextName,
} from "../briefSchema";
import { CellReader, storableText, type DocIssue, type Issues } from "./cells";
import { readActivities, readCostItems, readFunding, readIndicators } from "./readRows";
import { districtsRoot, factsRoot, rowsRoot, textRoot } from "./roots";

/** What a document says, and what in it is not as the schema wants it. */
export type BriefReading = { content: BriefContent; issues: DocIssue[] };

type Read<T> = { value: T; issues: Issues };

/**
 * Reads a brief's document again and again at the cost of what changed: roots are read once and anew only after a
 * transaction touched them. Without `follow()` every `read()` reads all.
 */
export class BriefReader {
  readonly #doc: Y.Doc;
  readonly #cache = new Map<string, Read<unknown>>();
  #following = false;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** Keeps what was read and follows the document from now on. */
  follow(): this {
    this.#following = true;
    this.#doc.on("afterTransaction", this.#onTransaction);
    return this;
  }

  /** Stops following. */
  end(): void {
    this.#following = false;
    this.#doc.off("afterTransaction", this.#onTransaction);
    this.#cache.clear();
  }

  /** The whole reading; never throws. */
  read(): BriefReading {
    const issues: Issues = [];
    const content = this.#assemble(issues);
    for (const root of Object.keys(BRIEF_SCHEMA)) issues.push(...(this.#cache.get(root)?.issues ?? []));
    if (!this.#following) this.#cache.clear();
    return { content, issues };
  }

  readonly #onTransaction = (transaction: Y.Transaction): void => {
    for (const type of transaction.changedParentTypes.keys()) {
      if (type._item !== null) continue;
      for (const [name, root] of this.#doc.share) if (root === type) this.#cache.delete(name);
    }
  };

  #root<T>(name: string, read: (issues: Issues) => T): T {
    const found = this.#cache.get(name) as Read<T> | undefined;
    if (found) return found.value;
    const issues: Issues = [];
    const value = read(issues);
    this.#cache.set(name, { value, issues });
    return value;
  }

  #text(name: BriefTextName): string {
    return this.#root(name, () => storableText(textRoot(this.#doc, name).toString()));
  }

  #facts(): ReadonlyMap<BriefFactName, string | null> {
    return this.#root("facts", (issues) => {
      const cells = new CellReader(factsRoot(this.#doc), "facts", issues);
      const names = Object.keys(BRIEF_FACTS) as BriefFactName[];
      return new Map(names.map((name) => [name, cells.textOrNull(name, BRIEF_FACTS[name].check)]));
    });
  }

  #districts(): string[] {
    return this.#root("districts", (issues) => {
      const codes: string[] = [];
      districtsRoot(this.#doc).forEach((value, code) => {
        if (value === true) codes.push(code);
        else issues.push({ path: `districts/${code}`, code: "badValue" });
      });
      return codes.sort();
    });
  }

  #rows<T>(root: BriefRowRoot, read: (doc: Y.Doc, issues: Issues) => T[]): T[] {
    return this.#root(root, (issues) => read(this.#doc, issues));
  }

  /** Lines of live activities; a line of a deleted activity waits for its restoration, one of no activity is a fault. */
  #attached<T extends { id: string; activityId: string }>(root: BriefRowRoot, rows: T[], issues: Issues): T[] {
    const live = new Set(this.#rows("activities", readActivities).map(({ id }) => id));
    const known = rowsRoot(this.#doc, "activities");
    return rows.filter(({ id, activityId }) => {
      if (live.has(activityId)) return true;
      if (!known.has(activityId)) issues.push({ path: `${root}/${id}`, code: "activityMissing" });
      return false;
    });
  }

  #node(nodeId: BriefFactName, words: BriefTextName): PlanNodeRef {
    return { nodeId: this.#facts().get(nodeId) ?? null, text: this.#text(words) };
  }

  #assemble(issues: Issues): BriefContent {
    const facts = this.#facts();
    const texts = Object.fromEntries(
      (Object.keys(BRIEF_TEXTS) as BriefTextName[]).map((name) => [name, this.#text(name)]),
    ) as Record<BriefTextName, string>;
    const { issueText: _issue, programmeText: _programme, guidelineText: _guideline, ...words } = texts;
    return {
      ...words,
      issue: this.#node("issueNodeId", "issueText"),
      programme: this.#node("programmeNodeId", "programmeText"),
      guideline: this.#node("guidelineNodeId", "guidelineText"),
      indicators: this.#rows("indicators", readIndicators),
      districts: this.#districts(),
      activities: this.#rows("activities", readActivities),
      periodStart: facts.get("periodStart") ?? null,
      periodEnd: facts.get("periodEnd") ?? null,
      funding: this.#attached("funding", this.#rows("funding", readFunding), issues),
      costItems: this.#attached("costItems", this.#rows("costItems", readCostItems), issues),
      nationalCode: facts.get("nationalCode") ?? "",
      milestone: facts.get("milestone") ?? "",
      readyLand: facts.get("readyLand") ?? "",
      readyDesign: facts.get("readyDesign") ?? "",
      readyPrice: facts.get("readyPrice") ?? "",
      readyProcurement: facts.get("readyProcurement") ?? "",
      readyReceiver: facts.get("readyReceiver") ?? "",
    };
  }
}
