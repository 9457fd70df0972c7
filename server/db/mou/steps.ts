import type { MouState } from "~/domain/mou/mouState";
import type { Tx } from "../client";
import { dayOf, isoDayOrNull } from "../days";
import { risingTime } from "../risingTime";

/** A step of a memorandum as it was taken; `documentDate` is an ISO date. */
export type MouStepRecord = {
  id: string;
  round: number;
  fromState: MouState;
  toState: MouState;
  reason: string;
  documentNo: string;
  documentDate: string | null;
  /** Of the letter that ended it. */
  fileId: string | null;
  /** The text that was kept at this gate. */
  versionId: string | null;
  byUserId: string;
  at: Date;
};

/** Writes a step of a memorandum; steps of a memorandum have rising times. */
export async function insertMouStep(tx: Tx, mouId: string, step: Omit<MouStepRecord, "id">): Promise<void> {
  const { documentDate, ...row } = step;
  const day = documentDate === null ? null : dayOf(documentDate);
  const last = await tx.mouStep.aggregate({ where: { mouId }, _max: { at: true } });
  const at = risingTime(last._max.at, row.at);
  await tx.mouStep.create({ data: { ...row, at, mouId, documentDate: day } });
}

/** Steps of a memorandum, newest first. */
export async function loadMouSteps(tx: Tx, mouId: string): Promise<MouStepRecord[]> {
  const rows = await tx.mouStep.findMany({ where: { mouId }, orderBy: [{ at: "desc" }, { round: "desc" }], take: 500 });
  return rows.map(({ mouId: _mou, documentDate, fromState, toState, ...row }) => ({
    ...row,
    fromState: fromState as MouState,
    toState: toState as MouState,
    documentDate: isoDayOrNull(documentDate),
  }));
}
