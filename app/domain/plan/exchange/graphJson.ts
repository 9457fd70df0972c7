import type { FrameworkKind, NodeKind, Relation, Strength } from "../planGraph";
import type { ExchangeGraph, Fields } from "./exchangeGraph";
import type { FileEntry, FileLink, GraphFile } from "./graphFile";

/** Name and version of the JSON form (docs/api.md); a reader refuses another version. */
export const GRAPH_SCHEMA = { schema: "ruamphaen.plan-graph", version: 1 } as const;

/** The four five-year steps as the form names them. */
const STEPS = ["2566-2570", "2571-2575", "2576-2580", "2581-2585"] as const;

/** An entry; `steps` by five-year step, `targets` by budget year (B.E.); what is not set is left out. */
export type JsonEntry = {
  id?: string;
  ref: string;
  kind: NodeKind;
  code: string;
  titleTh: string;
  titleEn: string;
  unit: string;
  baseline: string;
  steps: Record<string, string>;
  targets: Record<string, string>;
};

/** A link from a lower to a higher end, both by ref. */
export type JsonLink = {
  id?: string;
  from: string;
  to: string;
  relation: Relation;
  reason: string;
  strength: Strength;
};

/** A plan graph as JSON. Projects and frameworks are named so that links can be followed; they are not read back. */
export type GraphJson = typeof GRAPH_SCHEMA & {
  areaCode: string;
  fy: number;
  entries: JsonEntry[];
  links: JsonLink[];
  projects: { ref: string; titleTh: string }[];
  frameworks: { ref: string; framework: FrameworkKind | null; code: string; titleTh: string; titleEn: string }[];
};

const filled = (entries: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(entries.filter(([, text]) => text !== ""));

function entryJson(id: string, ref: string, kind: NodeKind, fields: Fields): JsonEntry {
  const { code = "", titleTh = "", titleEn = "", unit = "", baseline = "" } = fields;
  const years = Object.entries(fields).flatMap(([key, text]) =>
    /^y\d{4}$/.test(key) ? [[key.slice(1), text] as const] : [],
  );
  return {
    ...{ id, ref, kind, code, titleTh, titleEn, unit, baseline },
    steps: filled(STEPS.map((step, at) => [step, fields[`step${at}`] ?? ""])),
    targets: filled(years),
  };
}

/** The graph as JSON. The same graph gives the same text. */
export function graphJson(graph: ExchangeGraph, { areaCode, fy }: { areaCode: string; fy: number }): GraphJson {
  return {
    ...GRAPH_SCHEMA,
    ...{ areaCode, fy },
    entries: graph.entries.map(({ id, ref, kind, fields }) => entryJson(id, ref, kind, fields)),
    links: graph.links.map(({ id, from, to, relation, reason, strength }) => ({
      id,
      from,
      to,
      relation,
      reason,
      strength,
    })),
    projects: graph.outside.filter(({ kind }) => kind === "PROJECT").map(({ ref, titleTh }) => ({ ref, titleTh })),
    frameworks: graph.outside
      .filter(({ kind }) => kind === "FRAMEWORK")
      .map(({ ref, framework, code, titleTh, titleEn }) => ({ ref, framework, code, titleTh, titleEn })),
  };
}

/** The fields of an entry; steps and years that the form does not know are left out. */
function fieldsIn({ code, titleTh, titleEn, unit, baseline, steps, targets }: JsonEntry): Fields {
  return {
    ...{ code, titleTh, titleEn, unit, baseline },
    ...Object.fromEntries(STEPS.map((step, at) => [`step${at}`, steps[step] ?? ""])),
    ...Object.fromEntries(Object.entries(targets).map(([year, target]) => [`y${year}`, target])),
  };
}

const ENTRIES = "entries";
const LINKS = "links";

/** A JSON graph whose shape was checked, as a file to be compared; `line` = place in its list, from 1. */
export function graphOfJson({ entries, links }: Pick<GraphJson, "entries" | "links">): GraphFile {
  return {
    ...{ source: "JSON", complete: true, extraHeads: [], lostColumns: [], otherSheets: [] },
    entries: entries.map((entry, at): FileEntry => {
      const { id = "", ref, kind } = entry;
      return { at, sheet: ENTRIES, line: at + 1, id, broken: [], ref, kind, kindText: kind, fields: fieldsIn(entry) };
    }),
    links: links.map(({ id = "", from, to, relation, reason, strength }, at): FileLink => {
      const place = { at, sheet: LINKS, line: at + 1, id, broken: [] };
      return { ...place, from, to, relation, relationText: relation, reason, strength, strengthText: strength };
    }),
  };
}
