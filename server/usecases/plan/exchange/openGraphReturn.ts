import { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import type { ComparedRow, RowState } from "~/domain/plan/exchange/comparedGraph";
import { compareGraph } from "~/domain/plan/exchange/compareGraph";
import { exchangeGraph } from "~/domain/plan/exchange/exchangeGraph";
import { graphJson, type GraphJson } from "~/domain/plan/exchange/graphJson";
import type { Tx } from "../../../db/client";
import { listReturns, type ReturnHead } from "../../../db/document/sheetReturns";
import { loadFrameworks } from "../../../db/plan/frameworks";
import { GRAPH_KIND, loadGraphReturn, type GraphReturn } from "../../../db/plan/graphReturns";
import { AppError } from "../../../errors";
import { demandArea } from "../../area/demandArea";
import type { Deps } from "../../deps";
import { readGraph } from "../readGraph";
import { graphReference, type GraphYear } from "./graphReference";

/** A graph that came back and what taking it over would do; `rows` at most {@link MOST} of those that differ. */
export type GraphReturnView = Omit<GraphReturn, "file" | "mark"> & {
  source: "XLSX" | "JSON";
  counts: Record<RowState, number> & { faults: number };
  rows: ComparedRow[];
  left: number;
  extraHeads: readonly string[];
  lostColumns: readonly string[];
  otherSheets: readonly string[];
  /** When the file went out; null = not known here. */
  exportedAt: Date | null;
};

/** Most rows that one page shows. */
const MOST = 400;

/** A graph that came back, which the actor may take over. Throws notFound (absent or of another area), forbidden. */
export async function demandGraphReturn(tx: Tx, actor: Actor, id: string, lock = false): Promise<GraphReturn> {
  const kept = z.uuid().safeParse(id).success ? await loadGraphReturn(tx, id, lock) : null;
  if (!kept) throw new AppError("notFound");
  demandArea(actor, "plan.edit", kept.areaCode);
  return kept;
}

const weight = ({ faults, state }: ComparedRow): number => (faults.length > 0 ? 0 : state === "MISSING" ? 2 : 1);

/** Opens a graph that came back, compared with the plan as it is now. Throws notFound, forbidden. */
export async function openGraphReturn(deps: Deps, actor: Actor, id: string): Promise<GraphReturnView> {
  const { file, mark, ...kept } = await demandGraphReturn(deps.db.prisma, actor, id);
  const reference = await graphReference(deps.db.prisma, actor, kept, mark, kept.result);
  const { rows } = compareGraph(file, reference);
  const worth = rows
    .filter(({ state, faults }) => faults.length > 0 || (state !== "SAME" && state !== "TAKEN"))
    .toSorted((a, b) => weight(a) - weight(b));
  const count = (state: RowState) => rows.filter((row) => row.state === state && row.faults.length === 0).length;
  return {
    ...kept,
    source: file.source,
    counts: {
      ...{ SAME: count("SAME"), CHANGED: count("CHANGED"), NEW: count("NEW"), MISSING: count("MISSING") },
      ...{ TAKEN: count("TAKEN"), faults: rows.filter(({ faults }) => faults.length > 0).length },
    },
    rows: worth.slice(0, MOST),
    left: Math.max(0, worth.length - MOST),
    ...{ extraHeads: file.extraHeads, lostColumns: file.lostColumns, otherSheets: file.otherSheets },
    exportedAt: reference.exportedAt,
  };
}

/** Graphs that came back in an area and year, newest first. Throws notFound, forbidden. */
export async function listGraphReturns(deps: Deps, actor: Actor, { areaCode, fy }: GraphYear): Promise<ReturnHead[]> {
  demandArea(actor, "plan.edit", areaCode);
  return listReturns(deps.db.prisma, areaCode, fy, [GRAPH_KIND]);
}

/** The plan graph of an area and year as JSON, as far as the actor may read it. Throws notFound. */
export async function exportGraphJson(deps: Deps, actor: Actor, at: GraphYear): Promise<GraphJson> {
  const { prisma } = deps.db;
  const { graph } = await readGraph(prisma, actor, at.areaCode, at.fy);
  return graphJson(exchangeGraph(graph, await loadFrameworks(prisma, at.fy)), at);
}
