import type { GraphFile } from "~/domain/plan/exchange/graphFile";
import type { SheetMark } from "~/domain/roundTrip/sheetMark";
import type { Tx } from "../client";

/** Kind of a workbook or JSON file of a plan graph that came back. */
export const GRAPH_KIND = "plan-graph";

/** What was taken over of a file: new entries by their row, rows of new links, and how much in all. */
export type GraphResult = {
  created: Record<string, string>;
  linked: number[];
  counts: { added: number; changed: number; archived: number; linked: number; unlinked: number };
};

/** What a file said; `mark` null = a JSON file. */
export type GraphReading = { mark: SheetMark | null; file: GraphFile };

/** A graph that came back. */
export type GraphReturn = GraphReading & {
  id: string;
  areaCode: string;
  fy: number;
  fileName: string;
  status: "PREVIEW" | "APPLIED";
  result: GraphResult;
  createdAt: Date;
  createdByName: string;
};

const NOTHING: GraphResult = {
  created: {},
  linked: [],
  counts: { added: 0, changed: 0, archived: 0, linked: 0, unlinked: 0 },
};

/** A graph that came back by its id, its row locked until the transaction ends when `lock` is asked for; null when absent. */
export async function loadGraphReturn(tx: Tx, id: string, lock = false): Promise<GraphReturn | null> {
  if (lock) await tx.$queryRaw`select id from sheet_return where id = ${id}::uuid for update`;
  const row = await tx.sheetReturn.findUnique({ where: { id } });
  if (row?.kind !== GRAPH_KIND) return null;
  const file = await tx.storedFile.findUnique({ where: { id: row.fileId }, select: { name: true } });
  const by = await tx.user.findUnique({ where: { id: row.createdBy }, select: { nameTh: true } });
  const { areaCode, fy, createdAt } = row;
  return {
    ...(row.reading as unknown as GraphReading),
    ...{ id, areaCode, fy, createdAt, fileName: file?.name ?? "", createdByName: by?.nameTh ?? "" },
    status: row.status === "APPLIED" ? "APPLIED" : "PREVIEW",
    result: { ...NOTHING, ...(row.result as unknown as Partial<GraphResult>) },
  };
}

/** Writes what was taken over of a graph that came back. */
export async function keepGraphResult(
  tx: Tx,
  id: string,
  by: { userId: string; at: Date; result: GraphResult },
): Promise<void> {
  const { userId: appliedBy, at: appliedAt, result } = by;
  await tx.sheetReturn.update({ where: { id }, data: { status: "APPLIED", appliedBy, appliedAt, result } });
}
