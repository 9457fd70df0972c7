import type { StraddlerPolicy } from "../policyCycle";
import type { Band, WindowProposal, WindowRow } from "../windowResult";

/** The lines the walk is measured against, in satang. */
export type Lines = { frame: bigint; max: bigint; straddler: StraddlerPolicy };

/** How far the walk down the ranks is: the sum so far, and whether the upper line was crossed. */
export type Walk = { sum: bigint; crossed: boolean };

function bandOf(cumulative: bigint, lines: Lines, crossed: boolean): Band {
  const fits = cumulative <= lines.max;
  if (!fits) return crossed ? "OUT_OF_WINDOW" : "STRADDLES";
  // STRICT_PREFIX: letting a lower priority pass a higher one that does not fit would break the order
  if (crossed && lines.straddler === "STRICT_PREFIX") return "OUT_OF_WINDOW";
  return cumulative <= lines.frame ? "IN_FRAME" : "IN_WINDOW";
}

/**
 * [R2] One step down the ranks: labels the project and moves the walk on. The first one that would pass twice the frame
 * STRADDLES; under SKIP_AND_FILL what does not fit is left out of the sum, so a smaller one below may still enter.
 */
export function stepBand(
  proposal: Pick<WindowRow, "projectId" | "code" | "title" | "kind" | "amountSatang">,
  rank: number | null,
  walk: Walk,
  lines: Lines,
): WindowRow {
  const before = walk.sum;
  const cumulative = before + proposal.amountSatang;
  const band = bandOf(cumulative, lines, walk.crossed);
  if (band === "STRADDLES") walk.crossed = true;
  if (lines.straddler === "STRICT_PREFIX" || band === "IN_FRAME" || band === "IN_WINDOW") walk.sum = cumulative;
  const { projectId, code, title, kind, amountSatang } = proposal;
  const straddlesFrame = before < lines.frame && cumulative > lines.frame;
  return { projectId, code, title, rank, kind, amountSatang, cumulativeSatang: cumulative, band, straddlesFrame };
}

/** A row without a band: the frame is not known (`cumulative` given) or ranks are not valid (null). */
export function plainRow(proposal: WindowProposal, cumulative: bigint | null): WindowRow {
  const { id, code = null, title = null, rank, kind, amountSatang } = proposal;
  return {
    projectId: id,
    code,
    title,
    rank,
    kind,
    amountSatang,
    cumulativeSatang: cumulative,
    band: null,
    straddlesFrame: false,
  };
}
