import type { Commitment } from "~/domain/brief/briefContent";
import type { Tx } from "../client";
import { dayOf, isoDayOrNull } from "../days";

/** A step of a funding line's commitment as it was taken. Amounts are satang, `at` an instant, `documentDate` ISO. */
export type CommitmentStepRow = {
  id: string;
  briefId: string;
  fundingId: string;
  from: Commitment;
  to: Commitment;
  documentNo: string;
  documentDate: string | null;
  fileId: string | null;
  amount: bigint | null;
  note: string;
  userId: string;
  at: Date;
};

/** A line of a brief, as a key of maps. */
export function lineKey(briefId: string, fundingId: string): string {
  return `${briefId}/${fundingId}`;
}

/** Steps of the lines of some briefs, oldest first, by {@link lineKey}. */
export async function loadCommitmentSteps(
  tx: Tx,
  briefIds: readonly string[],
): Promise<Map<string, CommitmentStepRow[]>> {
  const rows = await tx.commitmentStep.findMany({
    where: { briefId: { in: [...briefIds] } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const byLine = new Map<string, CommitmentStepRow[]>();
  for (const { fromStep, toStep, documentDate, amountSatang, ...row } of rows) {
    const key = lineKey(row.briefId, row.fundingId);
    const step = {
      ...row,
      ...{ from: fromStep as Commitment, to: toStep as Commitment },
      ...{ documentDate: isoDayOrNull(documentDate), amount: amountSatang },
    };
    byLine.set(key, [...(byLine.get(key) ?? []), step]);
  }
  return byLine;
}

/** The rung that each line of a brief has reached by its last step, by line. */
export async function loadReached(tx: Tx, briefId: string): Promise<Record<string, Commitment>> {
  const steps = await loadCommitmentSteps(tx, [briefId]);
  const last = [...steps.values()].flatMap((taken) => taken.at(-1) ?? []);
  return Object.fromEntries(last.map(({ fundingId, to }) => [fundingId, to]));
}

/** Keeps a step for ever: the table refuses changes. Returns its id. */
export async function addCommitmentStep(tx: Tx, step: Omit<CommitmentStepRow, "id">): Promise<string> {
  const { from, to, documentDate, amount, ...row } = step;
  const data = { ...row, fromStep: from, toStep: to, amountSatang: amount };
  const made = await tx.commitmentStep.create({
    data: { ...data, documentDate: documentDate === null ? null : dayOf(documentDate) },
    select: { id: true },
  });
  return made.id;
}

/** Of two steps on one line at once the second waits for the first. Until the transaction ends. */
export async function lockLine(tx: Tx, briefId: string, fundingId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`commitment/${lineKey(briefId, fundingId)}`}))`;
}
