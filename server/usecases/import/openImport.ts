import type { Actor } from "~/domain/access/actor";
import { listBatches, type ImportListEntry } from "../../db/imports";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";
import { demandBatch } from "./demandBatch";
import { toImportView, type ImportView } from "./importView";

/** An import for anybody who reads its area. Throws notFound. */
export async function openImport(deps: Deps, actor: Actor, importId: string): Promise<ImportView> {
  const { batch, area } = await demandBatch(deps.db.prisma, actor, importId, "area.read");
  return toImportView(batch, area, actor, deps.clock.now());
}

/** The last imports of an area and year (B.E.), newest first, and whether the actor may start one. Throws notFound. */
export async function listImports(
  deps: Deps,
  actor: Actor,
  areaCode: string,
  fy: number,
): Promise<(Omit<ImportListEntry, "createdAt" | "committedAt"> & { createdAt: string; committedAt: string | null })[]> {
  demandArea(actor, "area.read", areaCode);
  const entries = await listBatches(deps.db.prisma, areaCode, fy);
  return entries.map(({ createdAt, committedAt, ...entry }) => ({
    ...entry,
    createdAt: createdAt.toISOString(),
    committedAt: committedAt?.toISOString() ?? null,
  }));
}
