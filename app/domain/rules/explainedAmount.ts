import { groupedBaht } from "../money/bahtText";
import type { CountedFigure, CountedRow } from "./counted";

/**
 * An amount that carries how it is counted. It is made by {@link addedUp} only, so the amount that a page shows is the
 * sum of the rows that its explanation shows: the two cannot differ, and an amount without an explanation cannot be made.
 */
export type ExplainedAmount = Omit<CountedFigure, "rows" | "totalSatang"> & {
  /** What is shown, satang: Σ rows. */
  amountSatang: bigint;
  rows: readonly (CountedRow & { amountSatang: bigint })[];
  totalSatang: bigint;
};

/** What is said about an amount beside its rows. */
export type AboutAmount = Pick<CountedFigure, "title" | "rules" | "sources"> &
  Partial<Pick<CountedFigure, "steps" | "links">>;

/** One addend; a part that is taken away is below 0. `amountSatang` in satang. */
export type Addend = CountedRow & { amountSatang: bigint };

/** The amount that rows make together (satang), with its explanation. An amount typed by somebody is one row. */
export function addedUp(about: AboutAmount, rows: readonly Addend[]): ExplainedAmount {
  const amountSatang = rows.reduce((sum, row) => sum + row.amountSatang, 0n);
  const text = groupedBaht(amountSatang);
  return {
    ...about,
    steps: about.steps ?? [],
    value: { th: `${text} บาท`, en: `${text} baht` },
    rows,
    amountSatang,
    totalSatang: amountSatang,
  };
}
