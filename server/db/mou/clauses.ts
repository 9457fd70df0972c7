import type { ClauseState } from "~/domain/mou/clauses/clauseLife";
import type { Tx } from "../client";

/** A clause as it is stored; its words are in the room. */
export type ClauseRecord = {
  id: string;
  key: string;
  no: number;
  heading: string;
  /** Words that the brief gave when they were last taken over or looked at. */
  source: string;
  state: ClauseState;
  /** SHA-256 of the agreed words, "" while open. */
  hash: string;
  version: number;
  removedAt: Date | null;
};

/** Clauses of a memorandum in their order; removed ones only when asked for. */
export async function loadClauses(tx: Tx, mouId: string, removed = false): Promise<ClauseRecord[]> {
  const rows = await tx.mouClause.findMany({
    where: { mouId, ...(removed ? {} : { removedAt: null }) },
    orderBy: [{ no: "asc" }, { key: "asc" }],
  });
  return rows.map(({ id, key, no, heading, source, state, hash, version, removedAt }) => ({
    ...{ id, key, no, heading, source, hash, version, removedAt },
    state: state as ClauseState,
  }));
}
