import { inflateSync } from "node:zlib";
import type { Actor } from "~/domain/access/actor";
import { isFrozen } from "~/domain/brief/project";
import { reopenerOf } from "~/domain/lifecycle/plan/editionLife";
import type { PlanState } from "~/domain/lifecycle/plan/planLife";
import type { GraphReference, StillPlan } from "~/domain/plan/exchange/compareEntries";
import { exchangeGraph, type ExchangeGraph } from "~/domain/plan/exchange/exchangeGraph";
import type { Lane, NodeKind, Relation, Strength } from "~/domain/plan/planGraph";
import type { SheetMark } from "~/domain/roundTrip/sheetMark";
import type { PrintedLine } from "../../../../templates/kit/printedLines";
import {
  entryColumns,
  KIND_WORDS,
  LINK_COLUMNS,
  RELATION_WORDS,
  STRENGTH_WORDS,
} from "../../../../templates/planGraph/words";
import type { Tx } from "../../../db/client";
import { loadIssue } from "../../../db/document/sheetReturns";
import { loadFrameworks } from "../../../db/plan/frameworks";
import type { GraphResult } from "../../../db/plan/graphReturns";
import { currentPlanIds, plansCovering } from "../../../db/plans";
import { readStanding } from "../../approval/takePlanStep";
import { planYears } from "../editNodes";
import { readGraph } from "../readGraph";

/** An area and its budget year (B.E.). */
export type GraphYear = { areaCode: string; fy: number };

const keyOf = <T extends string>(words: Readonly<Record<T, string>>, text: string): T | undefined =>
  (Object.keys(words) as T[]).find((key) => words[key] === text);

function lineValues({ cells }: PrintedLine, heads: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    cells.flatMap(({ head, text }) => (heads.has(head) ? [[heads.get(head) ?? "", text]] : [])),
  );
}

/** The graph as a workbook printed it when it went out. */
function printedGraph(lines: readonly PrintedLine[], firstYear: number): ExchangeGraph {
  const columns = entryColumns(firstYear);
  const entryHeads = new Map(columns.map(([column, head, field]) => [head, field ?? column]));
  const linkHeads = new Map<string, string>(LINK_COLUMNS.map(([column, head]) => [head, column]));
  const entries = lines.flatMap((line): ExchangeGraph["entries"][number][] => {
    const id = /^entry\/(.+)$/.exec(line.rowId ?? "")?.[1];
    const { ref = "", kind = "", ...fields } = lineValues(line, entryHeads);
    const known = keyOf<NodeKind>(KIND_WORDS, kind);
    return id && known ? [{ id, ref, kind: known, fields }] : [];
  });
  const links = lines.flatMap((line): ExchangeGraph["links"][number][] => {
    const id = /^link\/(.+)$/.exec(line.rowId ?? "")?.[1];
    const { from = "", to = "", relation = "", reason = "", strength = "" } = lineValues(line, linkHeads);
    const [how, much] = [keyOf<Relation>(RELATION_WORDS, relation), keyOf<Strength>(STRENGTH_WORDS, strength)];
    return id && how && much ? [{ id, from, to, relation: how, reason, strength: much }] : [];
  });
  return { entries, links, outside: [], pairs: [] };
}

/** Plans of the year that stand still, by lane (I11). */
async function stillPlans(tx: Tx, { areaCode, fy }: GraphYear): Promise<Map<Lane, StillPlan>> {
  const rows = await plansCovering(tx, areaCode, fy);
  const current = currentPlanIds(rows);
  const still = new Map<Lane, StillPlan>();
  for (const { id, kind, state, version, titleTh: title } of rows) {
    if (!current.has(id)) continue;
    const standing =
      kind === "ANNUAL" ? await readStanding(tx, { areaCode, fy }) : { state: state as PlanState, version };
    const reopener = reopenerOf(standing.state);
    if (reopener) still.set(kind as Lane, { title, version: standing.version, reopener });
  }
  return still;
}

/**
 * Everything that a graph which came back is compared with, of one moment. `mark` null = a JSON file, whose content of the
 * day it went out is not known. Throws notFound when the area is not the actor's.
 */
export async function graphReference(
  tx: Tx,
  actor: Actor,
  at: GraphYear,
  mark: SheetMark | null,
  result?: GraphResult,
): Promise<GraphReference & { exportedAt: Date | null }> {
  const { areaCode, fy } = at;
  const { graph, projects } = await readGraph(tx, actor, areaCode, fy);
  const key = mark && { kind: mark.kind, objectId: `${areaCode}-${fy}`, fingerprint: mark.fingerprint };
  const issue = key && (await loadIssue(tx, key));
  const lines = issue && (JSON.parse(inflateSync(issue.body).toString("utf8")) as PrintedLine[]);
  const still = await stillPlans(tx, at);
  const frozen = [...projects].filter(([, { state }]) => state !== "READY" && isFrozen(state));
  return {
    now: exchangeGraph(graph, await loadFrameworks(tx, fy)),
    was: lines && printedGraph(lines, planYears("DEVELOPMENT_5", fy).fyFrom),
    ...{ still, exportedAt: issue?.takenAt ?? null },
    created: new Map(Object.entries(result?.created ?? {}).map(([row, id]) => [Number(row), id])),
    linked: new Set(result?.linked),
    stillProjects: new Set(still.has("ANNUAL") ? frozen.map(([id]) => id) : []),
  };
}
