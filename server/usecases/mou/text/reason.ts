import { lineOf } from "../../people/fields";

/** Longest reason of an act. */
const MAX_REASON = 1000;

/** A reason that was given, on one line. Throws badInput without one. */
export function reasonOf(text: string): string {
  return lineOf(text, "reason", { max: MAX_REASON, required: true });
}
