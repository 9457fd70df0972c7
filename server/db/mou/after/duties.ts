import type { Duty } from "~/domain/mou/after/duties";
import type { Tx } from "../../client";
import { dayOf, isoDayOrNull } from "../../days";

/** A duty of a side as it is kept. */
export type DutyRecord = Duty & {
  id: string;
  mouId: string;
  doneBy: string | null;
  doneAt: Date | null;
  doneNote: string;
  version: number;
};

type Row = Awaited<ReturnType<Tx["mouDuty"]["findFirstOrThrow"]>>;

const toDuty = ({
  id,
  mouId,
  partyNo,
  clauseKey,
  text,
  dueOn,
  doneBy,
  doneAt,
  doneNote,
  version,
}: Row): DutyRecord => ({
  ...{ id, mouId, partyNo, clauseKey, text, doneBy, doneAt, doneNote, version },
  dueOn: isoDayOrNull(dueOn),
});

/** Duties of memoranda that stand, those with a day first, by day. */
export async function loadDuties(tx: Tx, mouIds: readonly string[]): Promise<DutyRecord[]> {
  const rows = await tx.mouDuty.findMany({
    where: { mouId: { in: [...mouIds] }, removedAt: null },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { partyNo: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toDuty);
}

/** A duty of a memorandum, its row locked until the transaction ends; null when there is none. */
export async function lockDuty(tx: Tx, mouId: string, id: string): Promise<DutyRecord | null> {
  await tx.$queryRaw`select id from mou_duty where id = ${id}::uuid for update`;
  const row = await tx.mouDuty.findFirst({ where: { id, mouId, removedAt: null } });
  return row && toDuty(row);
}

/** Writes new duties of a memorandum; returns their number. */
export async function insertDuties(
  tx: Tx,
  mouId: string,
  duties: readonly Duty[],
  who: { createdBy: string; createdAt: Date },
): Promise<number> {
  const data = duties.map(({ dueOn, ...duty }) => ({
    ...{ ...duty, mouId, ...who },
    dueOn: dueOn === null ? null : dayOf(dueOn),
  }));
  return (await tx.mouDuty.createMany({ data })).count;
}

/** What of a duty changes. */
export type DutyChange = {
  doneBy?: string | null;
  doneAt?: Date | null;
  doneNote?: string;
  removedAt?: Date;
};

/** Changes a duty and raises its version. */
export async function changeDuty(tx: Tx, id: string, change: DutyChange): Promise<void> {
  await tx.mouDuty.update({ where: { id }, data: { ...change, version: { increment: 1 } } });
}
