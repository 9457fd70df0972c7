import type { DuplicateVerdict, RememberedVerdict } from "~/domain/duplicate/verdict";
import type { Tx } from "../client";

/** A verdict with who gave it and when. */
export type VerdictRecord = RememberedVerdict & { decidedBy: string; decidedAt: Date };

type Row = Omit<VerdictRecord, "verdict"> & { verdict: string };

const toRecord = ({ projectA, projectB, verdict, reason, signature, decidedBy, decidedAt }: Row): VerdictRecord => ({
  ...{ projectA, projectB, reason, signature, decidedBy, decidedAt },
  verdict: verdict as DuplicateVerdict,
});

/** The verdicts in force on pairs of an area and budget year (B.E.), oldest first. */
export async function loadVerdicts(tx: Tx, areaCode: string, fy: number): Promise<VerdictRecord[]> {
  const rows = await tx.duplicateVerdict.findMany({ where: { areaCode, fy }, orderBy: { decidedAt: "asc" } });
  return rows.map(toRecord);
}

/** Every verdict ever given on a pair (the smaller id first), newest first. */
export async function loadRulings(tx: Tx, projectA: string, projectB: string): Promise<VerdictRecord[]> {
  const rows = await tx.duplicateRuling.findMany({
    where: { projectA, projectB },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: 50,
  });
  return rows.map(toRecord);
}

/** Remembers a verdict: it takes the place of an earlier one, which stays in the list of all. */
export async function writeVerdict(tx: Tx, areaCode: string, fy: number, record: VerdictRecord): Promise<void> {
  const { projectA, projectB, ...decided } = record;
  await tx.duplicateRuling.create({ data: { areaCode, fy, ...record } });
  await tx.duplicateVerdict.upsert({
    where: { projectA_projectB: { projectA, projectB } },
    create: { areaCode, fy, ...record },
    update: decided,
  });
}
