import { auditHash, canonical } from "./audit";
import type { Tx } from "./client";

/** A row of the audit trail that does not follow from the row before it. */
export type BrokenAuditRow = { seq: string; reason: "hash" | "gap" };

const PAGE = 1_000;

/**
 * Walks the whole trail and recomputes every hash: a row changed, added in between or taken out is named.
 * Rows cut off at the end are seen by comparing `head` with the one noted at the last verification.
 */
export async function checkAuditChain(tx: Tx): Promise<{ rows: number; head: string; broken: BrokenAuditRow[] }> {
  const broken: BrokenAuditRow[] = [];
  let [rows, last, head] = [0, 0n, ""];
  for (;;) {
    const page = await tx.auditEvent.findMany({ where: { seq: { gt: last } }, orderBy: { seq: "asc" }, take: PAGE });
    for (const row of page) {
      const { actorUserId, actorName, action, objectKind, objectId, areaCode, address } = row;
      const fields = [actorUserId, actorName, action, objectKind, objectId, areaCode, address];
      const detail = canonical(row.detail);
      const expected = auditHash(head, [row.seq.toString(), row.at.toISOString(), ...fields, detail]);
      if (row.seq !== last + 1n) broken.push({ seq: row.seq.toString(), reason: "gap" });
      else if (row.prevHash !== head || row.hash !== expected) broken.push({ seq: row.seq.toString(), reason: "hash" });
      [rows, last, head] = [rows + 1, row.seq, row.hash];
    }
    if (page.length < PAGE) return { rows, head, broken };
  }
}
