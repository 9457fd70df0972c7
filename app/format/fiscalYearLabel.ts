import { inDigits, type Digits } from "./digits";
import type { Locale } from "./locale";

/** A budget year (B.E.) as "ปีงบประมาณ พ.ศ. 2568" / "Fiscal Year 2568 (FY2025)"; short: "ปี 2568" / "FY2568". */
export function fiscalYearLabel(
  fy: number,
  { digits, locale = "th", style = "full" }: { digits?: Digits; locale?: Locale; style?: "full" | "short" } = {},
): string {
  const thai = style === "full" ? `ปีงบประมาณ พ.ศ. ${fy}` : `ปี ${fy}`;
  const english = style === "full" ? `Fiscal Year ${fy} (FY${fy - 543})` : `FY${fy}`;
  return inDigits(locale === "th" ? thai : english, digits);
}
