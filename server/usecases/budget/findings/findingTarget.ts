import type { Finding } from "~/domain/rules/finding";
import type { JudgedYear } from "./readJudged";

/** Where a finding is mended. */
export type FindingTarget =
  | { kind: "frame" }
  | { kind: "ranking"; projectId: string | null }
  | { kind: "brief"; briefId: string; item: number | "extra" | null }
  | { kind: "status"; briefId: string }
  | { kind: "pair"; a: string; b: string }
  /** The duties of a memorandum, where its way out stands. */
  | { kind: "mou"; mouId: string }
  | { kind: "calendar" }
  | { kind: "plan"; nodeId: string | null }
  /** The place in the plan graph with the dialog of a new link open. */
  | { kind: "planLink"; nodeId: string }
  /** A row of an agency's plan that is to be linked. */
  | { kind: "agencyRow"; planId: string; rowId: string }
  | { kind: "import"; importId: string };

/** Findings of the window lead to the frame or to the row in the ranking. */
export function windowTarget(finding: Finding): FindingTarget {
  if (finding.code === "FRAME_UNKNOWN") return { kind: "frame" };
  return { kind: "ranking", projectId: finding.ids[0] ?? null };
}

function itemOf({ rule, ids }: Finding): number | "extra" | null {
  if (rule === "R4" || rule === "R4b") return 11;
  if (rule === "R6") return 8;
  const named = ids.find((id) => id.startsWith("item-"))?.slice(5);
  if (named === "extra") return named;
  return named === undefined ? null : parseInt(named, 10);
}

/** A finding on a brief leads to the item that it names. */
export function briefTarget(briefId: string, finding: Finding): FindingTarget {
  return { kind: "brief", briefId, item: itemOf(finding) };
}

const OF_STATUS: ReadonlySet<string> = new Set(["R20", "R28"]);

/** A finding on one project leads to its brief or its status, one on two projects to their comparison. */
export function projectTarget(year: JudgedYear, finding: Finding, projectIds: readonly string[]): FindingTarget {
  const [a = "", b] = projectIds;
  if (b !== undefined && finding.code !== "COST_ITEM_TWICE") return { kind: "pair", a, b };
  const briefId = year.projects.get(a)?.briefId;
  if (briefId === undefined) return { kind: "ranking", projectId: null };
  return OF_STATUS.has(finding.rule) ? { kind: "status", briefId } : briefTarget(briefId, finding);
}

/** Findings of the plan graph that a link upward from the entry mends. */
const LINKED: ReadonlySet<string> = new Set([
  "KEY_WITHOUT_GOAL",
  "PROJECT_WITHOUT_GOAL",
  "KEY_OUTSIDE_FIVE_YEAR",
  "KPI_OUTSIDE_FIVE_YEAR",
]);

/** A finding on the plan graph leads to its entry there; where a link mends it, with the dialog of a new link open. */
export function planTarget({ code, ids }: Finding): FindingTarget {
  const nodeId = ids[0] ?? null;
  return nodeId !== null && LINKED.has(code) ? { kind: "planLink", nodeId } : { kind: "plan", nodeId };
}
