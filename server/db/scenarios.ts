import { z } from "zod";
import type { Tx } from "./client";

/** A named order that changes nothing until applied. `ranks` maps project ids to ranks from 1. */
export type StoredScenario = {
  id: string;
  areaCode: string;
  fy: number;
  name: string;
  ranks: Record<string, number>;
  /** Frame to try the order against, in satang; null = the announced one. */
  frameSatang: bigint | null;
  /** The order before its latest change; null when it was never changed. */
  ranksBefore: Record<string, number> | null;
  removedAt: Date | null;
  createdByName: string | null;
  createdAt: string;
};

const ranksSchema = z.record(z.string(), z.number());

type Row = {
  id: string;
  areaCode: string;
  fy: number;
  name: string;
  ranks: unknown;
  frameSatang: bigint | null;
  ranksBefore: unknown;
  removedAt: Date | null;
  createdBy: string | null;
  createdAt: Date;
};

function toScenario(row: Row, createdByName: string | null): StoredScenario {
  const { id, areaCode, fy, name, frameSatang, removedAt } = row;
  const ranks = ranksSchema.parse(row.ranks);
  const ranksBefore = ranksSchema.nullable().parse(row.ranksBefore);
  const createdAt = row.createdAt.toISOString();
  return { id, areaCode, fy, name, ranks, ranksBefore, frameSatang, removedAt, createdByName, createdAt };
}

/** The scenarios of an area and year, oldest first. */
export async function loadScenarios(tx: Tx, areaCode: string, fy: number): Promise<StoredScenario[]> {
  const rows = await tx.rankScenario.findMany({
    where: { areaCode, fy, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const makers = rows.flatMap(({ createdBy }) => (createdBy ? [createdBy] : []));
  const users = await tx.user.findMany({ where: { id: { in: makers } }, select: { id: true, nameTh: true } });
  const names = new Map(users.map(({ id, nameTh }) => [id, nameTh]));
  return rows.map((row) => toScenario(row, names.get(row.createdBy ?? "") ?? null));
}

/** One scenario, also one that was deleted; null when it is absent. */
export async function loadScenario(tx: Tx, id: string): Promise<StoredScenario | null> {
  const row = await tx.rankScenario.findUnique({ where: { id } });
  return row && toScenario(row, null);
}

/** Like {@link loadScenario}, its row locked until the transaction ends. */
export async function lockScenario(tx: Tx, id: string): Promise<StoredScenario | null> {
  await tx.$queryRaw`select id from rank_scenario where id = ${id}::uuid for update`;
  return loadScenario(tx, id);
}
