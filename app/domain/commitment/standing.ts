import type { Commitment, FundSource } from "../brief/briefContent";
import { heightOf, ladderOf, rungAbove } from "./ladder";

/** A funding line as the brief says it; `amount` is satang of all its years together, null when none is stated. */
export type PledgedLine = { source: FundSource; orgId: string | null; stated: Commitment; amount: bigint | null };

/** A step that was taken, oldest first in a list. `amount` is what the line said at that moment, satang. */
export type TakenStep = { from: Commitment; to: Commitment; documentNo: string; amount: bigint | null };

/** What a line still lacks. */
export const LACKS = ["NO_ORG", "NO_AMOUNT", "NO_PROOF", "AMOUNT_CHANGED", "NOT_ON_LADDER", "NOT_AT_TOP"] as const;

/** สิ่งที่ยังขาดของแหล่งงบหนึ่งบรรทัด. */
export type Lack = (typeof LACKS)[number];

/** Where a line stands: its rung, the next one, what is missing, and the amount it was promised with when that changed. */
export type Standing = {
  step: Commitment;
  next: Commitment | null;
  lacks: readonly Lack[];
  promised: bigint | null;
};

/**
 * Where a funding line stands. The last step that was taken counts; without one it is what the brief says (a line that was
 * imported or typed as confirmed keeps its word and lacks its proof).
 */
export function standingOf(line: PledgedLine, steps: readonly TakenStep[]): Standing {
  const last = steps.at(-1);
  const step = last?.to ?? line.stated;
  const next = rungAbove(line.source, step);
  const firm = heightOf(step) > 0;
  const changed = firm && last !== undefined && last.amount !== line.amount;
  const lacks: Record<Lack, boolean> = {
    NO_ORG: line.orgId === null,
    NO_AMOUNT: line.amount === null || line.amount === 0n,
    NO_PROOF: firm && !steps.some(({ to, documentNo }) => to === step && documentNo !== ""),
    AMOUNT_CHANGED: changed,
    NOT_ON_LADDER: !ladderOf(line.source).includes(step),
    NOT_AT_TOP: next !== null,
  };
  return { step, next, lacks: LACKS.filter((lack) => lacks[lack]), promised: changed ? (last?.amount ?? null) : null };
}
