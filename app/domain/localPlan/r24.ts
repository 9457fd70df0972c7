import { plainBaht } from "../money/bahtText";
import type { Satang } from "../money/satang";
import type { Bilingual, Finding, Severity } from "../rules/finding";

/**
 * R24 — the plan of a local administration (แผนพัฒนาท้องถิ่น and its like) is read as printed: every sum and count of a
 * dimension is recomputed, the printed figure is kept, and every misprint is named with its line.
 * Source: source 001 lines 210–308; the rule is ours, after domain §3.14.
 */
export const R24 = "R24";

/** Where a finding stands and what it is about. */
export type R24Place = { line: number; column?: number; ids?: readonly string[] };

/** Figures of a finding, in satang (null = not stated) or as counts. */
export type R24Figures = { printed: string; expected: string };

/** One R24 finding. */
export function r24(
  code: string,
  severity: Severity,
  { line, column = 1, ids = [] }: R24Place,
  message: Bilingual,
  figures?: R24Figures,
): Finding {
  return { rule: R24, severity, code, ids: [...ids], cell: `${line}:${column}`, ...figures, message };
}

/** An amount of a finding in plain baht; "" where it was left blank. */
export function bahtOf(amount: Satang | bigint | null): string {
  return amount === null ? "" : plainBaht(amount);
}
