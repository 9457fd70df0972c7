import { THAI_MONTHS } from "../../progress/cells/months";

/** An ISO date in words of the Buddhist Era, e.g. 1 ตุลาคม 2567; anything else as it stands. */
export function buddhistDateWords(iso: string): string {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = THAI_MONTHS[Number.parseInt(month, 10) - 1]?.full;
  return name ? `${Number.parseInt(day, 10)} ${name} ${Number.parseInt(year, 10) + 543}` : iso;
}
