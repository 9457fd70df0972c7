import type { MouContent, MouGate } from "~/domain/mou/mouContent";
import type { Tx } from "../client";

/** A version of a memorandum without its content. */
export type MouVersionHead = {
  id: string;
  no: number;
  round: number;
  gate: MouGate;
  name: string;
  hash: string;
  createdBy: string | null;
  createdAt: Date;
};

/** A version with what it says. */
export type MouVersionRecord = MouVersionHead & { content: MouContent };

const HEAD = {
  id: true,
  no: true,
  round: true,
  gate: true,
  name: true,
  hash: true,
  createdBy: true,
  createdAt: true,
} as const;

/** Key of the advisory lock that numbers the versions of one memorandum in one order. */
const NUMBER_LOCK = 7_301_283;

/** Keeps a version in the caller's transaction, numbered from 1 within the memorandum. */
export async function insertMouVersion(
  tx: Tx,
  given: Omit<MouVersionRecord, "id" | "no"> & { mouId: string },
): Promise<{ id: string; no: number }> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${NUMBER_LOCK}, hashtext(${given.mouId}))`;
  const last = await tx.mouVersion.aggregate({ where: { mouId: given.mouId }, _max: { no: true } });
  const no = (last._max.no ?? 0) + 1;
  const { id } = await tx.mouVersion.create({ data: { ...given, no }, select: { id: true } });
  return { id, no };
}

/** Versions of a memorandum, newest first. */
export async function listMouVersions(tx: Tx, mouId: string): Promise<MouVersionHead[]> {
  const rows = await tx.mouVersion.findMany({ where: { mouId }, select: HEAD, orderBy: { no: "desc" }, take: 500 });
  return rows.map((row) => ({ ...row, gate: row.gate as MouGate }));
}

/** One version by its number, or null. */
export async function loadMouVersion(tx: Tx, mouId: string, no: number): Promise<MouVersionRecord | null> {
  const row = await tx.mouVersion.findUnique({
    where: { mouId_no: { mouId, no } },
    select: { ...HEAD, content: true },
  });
  return row && { ...row, gate: row.gate as MouGate, content: row.content as unknown as MouContent };
}

/** The newest version kept at one of these gates, or null. */
export async function latestMouVersion(
  tx: Tx,
  mouId: string,
  gates: readonly MouGate[],
): Promise<MouVersionRecord | null> {
  const row = await tx.mouVersion.findFirst({
    where: { mouId, gate: { in: [...gates] } },
    select: { ...HEAD, content: true },
    orderBy: { no: "desc" },
  });
  return row && { ...row, gate: row.gate as MouGate, content: row.content as unknown as MouContent };
}
