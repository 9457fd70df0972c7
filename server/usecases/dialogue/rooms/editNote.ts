import type * as Y from "yjs";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { Tx } from "../../../db/client";
import type { SeatRecord } from "../../../db/dialogue/seats";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { loadTables, type TableRecord } from "../../../db/dialogue/tables";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { touchSession } from "../demandSession";
import { judgeAnswer, type SeatRequest } from "../seat/answer";

/** The note at which a seat sits, with what it was judged by. */
export type AtNote = {
  session: SessionRecord;
  seat: SeatRecord;
  table: TableRecord & { briefId: string };
};

/**
 * The note of the seat's own table while the rooms run. Throws seatUnverified, phaseOver, noNote (no table yet), and what
 * {@link judgeAnswer} throws.
 */
export async function demandNote(tx: Tx, deps: Deps, request: SeatRequest): Promise<AtNote> {
  const { session, seat } = await judgeAnswer(tx, deps, request, ["ROOMS"]);
  if (!seat.verified) throw new AppError("seatUnverified");
  const tables = await loadTables(tx, session.id);
  const table = tables.find(({ number }) => number === seat.tableNumber);
  if (!table || table.briefId === null) throw new AppError("phaseOver");
  return { session, seat, table: { ...table, briefId: table.briefId } };
}

/** A seat as the author of an edit: it has no account and no right but the one that was judged. */
export function authorOf(seat: Pick<SeatRecord, "id" | "name">, address = ""): Actor {
  const nothing = { nameEn: null, email: "", systemAdmin: false, memberships: [], sessionId: null };
  return { ...nothing, userId: seat.id, nameTh: seat.name, address };
}

/**
 * Changes the note of the seat's table through its door, in one transaction with `alongside`; the phase is judged again in
 * that transaction, so that nothing is written after its end. Throws as {@link demandNote}.
 */
export async function editNote(
  deps: Deps,
  request: SeatRequest,
  change: (doc: Y.Doc, at: AtNote) => void,
  alongside?: (tx: Tx, at: AtNote) => Promise<void>,
): Promise<void> {
  const at = await deps.db.prisma.$transaction((tx) => demandNote(tx, deps, request));
  await deps.collab.edit(
    briefRoom(at.table.briefId),
    authorOf(at.seat),
    (doc) => change(doc, at),
    async (tx) => {
      const now = await demandNote(tx, deps, request);
      if (now.table.briefId !== at.table.briefId) throw new AppError("stale");
      await alongside?.(tx, now);
    },
  );
  touchSession(deps, request.sessionId);
}
