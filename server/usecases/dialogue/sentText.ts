import { withoutUnprintable } from "~/domain/text/unprintable";
import { AppError } from "../../errors";

/**
 * A text that people sent, on one line, without what cannot be printed. Throws badInput naming the field when it is longer
 * than `max` characters, or empty while it must not be.
 */
export function sentText(text: string, field: string, max: number, need: "required" | "optional" = "required"): string {
  const clean = withoutUnprintable(text).text.replace(/\s+/g, " ").trim();
  if ([...clean].length > max || (need === "required" && clean === "")) throw new AppError("badInput", { field });
  return clean;
}
