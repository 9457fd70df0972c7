/**
 * The Thai budget year: FY 2568 (Buddhist Era) runs from 1 October 2567 to 30 September 2568.
 */
declare const fiscalYearBrand: unique symbol;

/** Budget year as a Buddhist-Era integer, 2500–2700. */
export type FiscalYear = number & { readonly [fiscalYearBrand]: "FiscalYear" };

/** True when `value` is a whole Buddhist-Era year between 2500 and 2700. */
export function isFiscalYear(value: unknown): value is FiscalYear {
  return typeof value === "number" && Number.isInteger(value) && value >= 2500 && value <= 2700;
}

/** Brands a Buddhist-Era budget year. Throws RangeError outside 2500–2700 (a Gregorian year is refused). */
export function fiscalYear(value: number): FiscalYear {
  if (!isFiscalYear(value)) throw new RangeError(`not a Buddhist-Era budget year: ${String(value)}`);
  return value;
}
