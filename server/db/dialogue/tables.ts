import type { Tx } from "../client";

/** A table of a session: what it talks about and its concept note, once that was opened. */
export type TableRecord = { sessionId: string; number: number; itemId: string | null; briefId: string | null };

const SHOWN = { sessionId: true, number: true, itemId: true, briefId: true } as const;

/** Tables of a session by number. */
export async function loadTables(tx: Tx, sessionId: string): Promise<TableRecord[]> {
  return tx.dialogueTable.findMany({ where: { sessionId }, select: SHOWN, orderBy: { number: "asc" } });
}

/** The table whose concept note a brief is; null for any other brief. */
export async function tableOfBrief(tx: Tx, briefId: string): Promise<TableRecord | null> {
  return tx.dialogueTable.findUnique({ where: { briefId }, select: SHOWN });
}

/** The tables that have a concept note. */
export async function openTables(tx: Tx, sessionId: string): Promise<(TableRecord & { briefId: string })[]> {
  const tables = await loadTables(tx, sessionId);
  return tables.flatMap(({ briefId, ...table }) => (briefId === null ? [] : [{ ...table, briefId }]));
}

/** Gives tables their concept notes, in one statement. */
export async function bindNotes(
  tx: Tx,
  sessionId: string,
  notes: readonly { number: number; briefId: string; itemId: string | null }[],
): Promise<void> {
  await tx.$executeRaw`
    update dialogue_table t set brief_id = n."briefId", item_id = n."itemId"
    from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) as n("number" int, "briefId" uuid, "itemId" uuid)
    where t.session_id = ${sessionId}::uuid and t.number = n."number" and t.brief_id is null`;
}
