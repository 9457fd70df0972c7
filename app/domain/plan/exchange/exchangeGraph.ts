import type { FrameworkKind, NodeKind, PlanGraph, PlanNode, Relation, Strength } from "../planGraph";
import { NODE_KINDS } from "../planGraph";

/**
 * Values of an entry by field: code, titleTh, titleEn, unit, baseline, step0–step3 (the four five-year steps) and
 * y<year> (target of a budget year, B.E.).
 */
export type Fields = Readonly<Record<string, string>>;

/** An entry of the area's own plans as it travels; `ref` names it inside one file. */
export type ExchangeEntry = { id: string; ref: string; kind: NodeKind; fields: Fields };

/** A link made by people between two refs. */
export type ExchangeLink = {
  id: string;
  from: string;
  to: string;
  relation: Relation;
  reason: string;
  strength: Strength;
};

/** Something that links may name and that is not edited here: a project by its code, an entry of a national framework. */
export type OutsideEnd = {
  id: string;
  ref: string;
  kind: "PROJECT" | "FRAMEWORK";
  framework: FrameworkKind | null;
  code: string;
  titleTh: string;
  titleEn: string;
};

/** The graph of one area and year as it travels. `pairs` = every link there is, also those that briefs state, by ids. */
export type ExchangeGraph = {
  entries: readonly ExchangeEntry[];
  links: readonly ExchangeLink[];
  outside: readonly OutsideEnd[];
  pairs: readonly { from: string; to: string }[];
};

/** First letters of refs by kind. */
const PREFIX: Readonly<Record<NodeKind, string>> = {
  FRAMEWORK: "FW",
  GOAL: "G",
  INDICATOR: "GI",
  ISSUE: "I",
  ISSUE_INDICATOR: "II",
  OBJECTIVE: "O",
  GUIDELINE: "GL",
  PROGRAMME: "P",
  ANNUAL_ITEM: "A",
  ANNUAL_INDICATOR: "AI",
  PROJECT: "",
};

const FRAMEWORK_PREFIX: Readonly<Record<FrameworkKind, string>> = {
  NATIONAL_STRATEGY: "NS",
  MASTER_PLAN: "MP",
  MILESTONE: "MS",
  SDG: "SDG",
};

function refOf(node: PlanNode, used: Set<string>): string {
  const prefix = node.framework ? FRAMEWORK_PREFIX[node.framework] : PREFIX[node.kind];
  const code = node.code.replace(/\s+/g, " ").trim();
  const base = node.kind === "PROJECT" ? code : `${prefix}-${code || "0"}`;
  let ref = base;
  for (let time = 2; used.has(ref); time++) ref = `${base}/${time}`;
  used.add(ref);
  return ref;
}

/** Values of a node as they travel; steps and year targets only where they are set or may be set. */
export function fieldsOf(node: PlanNode): Fields {
  const steps = [0, 1, 2, 3].map((at) => [`step${at}`, node.steps[at] ?? ""] as const);
  const years = Object.entries(node.targets ?? {}).map(([year, target]) => [`y${year}`, target] as const);
  const { code, titleTh, titleEn, unit = "", baseline = "" } = node;
  return { code, titleTh, titleEn, unit, baseline, ...Object.fromEntries([...steps, ...years]) };
}

/**
 * The graph as it travels: entries in use by level, order and code, links made by people between what is named, and
 * every project and framework that a link may name. Same graph, same refs. O(n log n).
 */
export function exchangeGraph({ nodes, links }: PlanGraph, frameworks: readonly PlanNode[] = []): ExchangeGraph {
  const known = new Set(nodes.map(({ id }) => id));
  const all = [...nodes, ...frameworks.filter(({ id }) => !known.has(id))].filter(({ archived }) => !archived);
  const rank = (node: PlanNode) => NODE_KINDS.indexOf(node.kind);
  const sorted = all.toSorted(
    (a, b) => rank(a) - rank(b) || a.sort - b.sort || compare(a.code, b.code) || compare(a.id, b.id),
  );
  const used = new Set<string>();
  const refs = new Map(sorted.map((node) => [node.id, refOf(node, used)]));
  const named = (id: string) => refs.get(id);
  return {
    entries: sorted
      .filter(({ kind }) => kind !== "PROJECT" && kind !== "FRAMEWORK")
      .map((node) => ({ id: node.id, ref: named(node.id) ?? "", kind: node.kind, fields: fieldsOf(node) })),
    links: links.flatMap(({ id, from, to, relation, reason, strength, origin }) => {
      const [lower, higher] = [named(from), named(to)];
      if (origin !== "ACTION" || lower === undefined || higher === undefined) return [];
      return { id, from: lower, to: higher, relation, reason, strength };
    }),
    outside: sorted.flatMap(({ id, kind, framework, code, titleTh, titleEn }) =>
      kind === "PROJECT" || kind === "FRAMEWORK"
        ? { id, ref: named(id) ?? "", kind, framework: framework ?? null, code, titleTh, titleEn }
        : [],
    ),
    pairs: links.map(({ from, to }) => ({ from, to })),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
