import { z } from "zod";
import { MONEY_WAYS, type TriedCuts } from "~/domain/budget/straddler/triedCuts";
import type { Tx } from "../client";

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
  /** Money that is taken out of projects to try it. */
  cuts: TriedCuts;
  /** The cuts before its latest change, of the same moment as `ranksBefore`. */
  cutsBefore: TriedCuts | null;
  removedAt: Date | null;
  createdByName: string | null;
  createdAt: string;
};

const ranksSchema = z.record(z.string(), z.number());
const reduceSatang = z.string().regex(/^\d+$/).transform(BigInt);
const cutsSchema = z.record(z.string(), z.object({ way: z.enum(MONEY_WAYS), reduceSatang }));

/** Cuts as the table keeps them: amounts as text, JSON has no numbers that hold them. */
export const storedCuts = (cuts: TriedCuts) =>
  Object.fromEntries(
    Object.entries(cuts).map(([id, cut]) => [id, { way: cut.way, reduceSatang: cut.reduceSatang.toString() }]),
  );

type Row = {
  id: string;
  areaCode: string;
  fy: number;
  name: string;
  ranks: unknown;
  frameSatang: bigint | null;
  ranksBefore: unknown;
  cuts: unknown;
  cutsBefore: unknown;
  removedAt: Date | null;
  createdBy: string | null;
  createdAt: Date;
};

function toScenario(row: Row, createdByName: string | null): StoredScenario {
  const { id, areaCode, fy, name, frameSatang, removedAt } = row;
  const ranks = ranksSchema.parse(row.ranks);
  const ranksBefore = ranksSchema.nullable().parse(row.ranksBefore);
  const cuts = cutsSchema.parse(row.cuts);
  const cutsBefore = cutsSchema.nullable().parse(row.cutsBefore);
  const createdAt = row.createdAt.toISOString();
  const changed = { ranks, ranksBefore, cuts, cutsBefore };
  return { id, areaCode, fy, name, ...changed, frameSatang, removedAt, createdByName, createdAt };
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
