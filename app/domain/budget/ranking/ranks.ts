import type { Finding } from "../../rules/finding";
import type { WindowProposal } from "../windowResult";

const isRank = (rank: number | null): rank is number => rank !== null && Number.isSafeInteger(rank) && rank >= 1;
const sortKey = (rank: number | null) => (rank === null || Number.isNaN(rank) ? Infinity : rank);

/** Proposals in order of rank; those without a rank last, equals in the order given (shown so, never decided so). */
export function inRankOrder<P extends WindowProposal>(proposals: readonly P[]): P[] {
  return [...proposals].sort((a, b) => {
    const left = sortKey(a.rank);
    const right = sortKey(b.rank);
    return left === right ? 0 : left - right;
  });
}

const invalid = (ids: string[], th: string, en: string): Finding => ({
  rule: "R2",
  severity: "E",
  code: "RANK_INVALID",
  ids,
  message: { th, en },
});

function tied(ordered: readonly WindowProposal[]): { ids: string[]; ranks: number[] } {
  const ids: string[] = [];
  const ranks: number[] = [];
  ordered.forEach(({ id, rank }, index) => {
    if (rank === null) return;
    const before = ordered[index - 1]?.rank === rank;
    if (before || ordered[index + 1]?.rank === rank) ids.push(id);
    if (before && ranks.at(-1) !== rank) ranks.push(rank);
  });
  return { ids, ranks };
}

const some = (numbers: readonly number[]) => `${numbers.slice(0, 10).join(", ")}${numbers.length > 10 ? " …" : ""}`;

function gaps(ordered: readonly WindowProposal[]): number[] {
  const missing: number[] = [];
  let expected = 1;
  for (const { rank } of ordered) {
    for (; expected < (rank ?? 0) && missing.length < 11; expected += 1) missing.push(expected);
    expected = (rank ?? 0) + 1;
  }
  return missing;
}

/**
 * [R2, I13] Checks the ranks of projects already in order: each is a whole number from 1, none twice (else E
 * RANK_INVALID, no silent tie-break); a number left out is W RANK_GAP.
 */
export function checkRanks(ordered: readonly WindowProposal[]): Finding[] {
  const findings: Finding[] = [];
  const missing = ordered.filter(({ rank }) => rank === null).map(({ id }) => id);
  if (missing.length > 0)
    findings.push(
      invalid(missing, `ยังไม่มีลำดับความสำคัญ ${missing.length} โครงการ`, `${missing.length} project(s) have no rank`),
    );
  const wrong = ordered.filter(({ rank }) => rank !== null && !isRank(rank)).map(({ id }) => id);
  if (wrong.length > 0)
    findings.push(
      invalid(
        wrong,
        `ลำดับความสำคัญต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป (${wrong.length} โครงการ)`,
        `A rank is a whole number from 1 (${wrong.length} project(s))`,
      ),
    );
  const { ids, ranks } = tied(ordered);
  if (ids.length > 0)
    findings.push(
      invalid(ids, `ลำดับซ้ำกัน: ${some(ranks)} กำหนดลำดับใหม่`, `Ranks used twice: ${some(ranks)}; set them anew`),
    );
  if (findings.length > 0) return findings;
  const left = gaps(ordered);
  if (left.length === 0) return [];
  const message = { th: `ลำดับเว้นว่าง: ${some(left)}`, en: `Ranks left out: ${some(left)}` };
  return [{ rule: "R2", severity: "W", code: "RANK_GAP", ids: [], message }];
}
