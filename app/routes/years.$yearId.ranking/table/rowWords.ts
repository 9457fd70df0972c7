import type { Band, WindowRow } from "~/domain/budget/windowResult";
import { ratioOf } from "~/domain/money/ratio";
import { baht, millionBaht } from "~/format/baht";
import { ratioNear } from "~/format/ratio";
import type { AmountUnit } from "../rankingData";

/** An amount of a table cell, without its unit. */
export function cellAmount(amountSatang: bigint | null, unit: AmountUnit): string {
  if (amountSatang === null) return "–";
  return unit === "baht" ? baht(amountSatang) : millionBaht(amountSatang, { unit: false });
}

/** How many times the frame the sum down to a row is; four decimals where two would hide on which side it lies. */
export function cellTimes({ cumulativeSatang }: WindowRow, frameSatang: bigint | null, windowMax: string): string {
  if (cumulativeSatang === null || frameSatang === null) return "–";
  return ratioNear(cumulativeSatang, frameSatang, [ratioOf("1"), ratioOf(windowMax)]);
}

/** Colour of a band's tag; the word always stands beside it. */
export const BAND_TONES: Record<Band, "ok" | "info" | "warn" | "bad"> = {
  IN_FRAME: "ok",
  IN_WINDOW: "info",
  STRADDLES: "bad",
  OUT_OF_WINDOW: "warn",
};

/** Sign of a band, for print and for eyes that do not tell colours apart. */
export const BAND_SIGNS: Record<Band, string> = {
  IN_FRAME: "●",
  IN_WINDOW: "◐",
  STRADDLES: "✂",
  OUT_OF_WINDOW: "○",
};
