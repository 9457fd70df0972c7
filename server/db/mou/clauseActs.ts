import type { ClauseAct } from "~/domain/mou/clauses/clauseLife";
import type { Tx } from "../client";

/** An act of the negotiation as it was written down. */
export type ClauseActRecord = {
  id: string;
  clauseId: string;
  act: ClauseAct;
  partyNo: number;
  userId: string;
  text: string;
  hash: string;
  reason: string;
  at: Date;
};

/** Acts about the clauses of a memorandum in order of time. */
export async function loadClauseActs(tx: Tx, mouId: string): Promise<ClauseActRecord[]> {
  const rows = await tx.mouClauseAct.findMany({ where: { mouId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  return rows.map(({ act, ...row }) => ({ ...row, act: act as ClauseAct }));
}

/** Writes an act; rows are never changed. */
export async function insertClauseAct(tx: Tx, row: Omit<ClauseActRecord, "id"> & { mouId: string }): Promise<void> {
  await tx.mouClauseAct.create({ data: row });
}
