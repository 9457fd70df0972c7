import { splitLargestRemainder } from "../../money/split";

/** A funding line of the area's own money in one year, as a way out may cut it (satang). */
export type OwnLine = { lineId: string; activity: string; orgName: string | null; amountSatang: bigint };

/** One line before and after. */
export type LineCut = { lineId: string; beforeSatang: bigint; afterSatang: bigint };

/**
 * Takes `reduceSatang` off the chosen lines in proportion to their amounts, exact to the satang: odd satang go to the
 * largest remainders, and no line falls below nothing. `chosen` null = every line. Null when nothing is to be taken or the
 * chosen lines do not hold so much. Lines that lose nothing are left out.
 */
export function cutLines(
  lines: readonly Pick<OwnLine, "lineId" | "amountSatang">[],
  reduceSatang: bigint,
  chosen: ReadonlySet<string> | null,
): LineCut[] | null {
  const cut = lines.filter(({ lineId, amountSatang }) => amountSatang > 0n && (chosen?.has(lineId) ?? true));
  const held = cut.reduce((sum, { amountSatang }) => sum + amountSatang, 0n);
  if (reduceSatang <= 0n || reduceSatang > held) return null;
  const weights = cut.map(({ amountSatang }) => amountSatang);
  const parts = splitLargestRemainder(reduceSatang, weights);
  return cut.flatMap(({ lineId, amountSatang }, index) => {
    const part = parts[index] ?? 0n;
    return part > 0n ? [{ lineId, beforeSatang: amountSatang, afterSatang: amountSatang - part }] : [];
  });
}

/** Names what lines say, so that whoever cuts them says what was seen. */
export function linesVersion(lines: readonly Pick<OwnLine, "lineId" | "amountSatang">[]): string {
  return lines
    .map(({ lineId, amountSatang }) => `${lineId}:${amountSatang}`)
    .sort()
    .join("|");
}
