import type { Commitment, FundSource } from "../brief/briefContent";
import { heightOf, rungAbove, rungsBelow } from "./ladder";

/** A step as somebody wants to take it; `documentDate` and `today` are ISO days in Bangkok. */
export type WantedStep = {
  source: FundSource;
  from: Commitment;
  to: Commitment;
  documentNo: string;
  documentDate: string | null;
  note: string;
  today: string;
};

/** Why a step cannot be taken. */
export type StepFault = "NOT_NEXT" | "NO_DOCUMENT" | "NO_DATE" | "LATER_DATE" | "NO_REASON";

/**
 * A line climbs one rung at a time, each with the document that proves it, dated on or before today; it is put back to any
 * lower rung with a reason. Returns the first fault, null when the step may be taken. Our decision: the source names the
 * two paths (004:206–207), not the proofs.
 */
export function checkStep(wanted: WantedStep): StepFault | null {
  const { source, from, to, documentNo, documentDate, note, today } = wanted;
  if (heightOf(to) < heightOf(from)) {
    if (!rungsBelow(source, from).includes(to)) return "NOT_NEXT";
    return note.trim() === "" ? "NO_REASON" : null;
  }
  if (to !== rungAbove(source, from)) return "NOT_NEXT";
  if (documentNo.trim() === "") return "NO_DOCUMENT";
  if (documentDate === null) return "NO_DATE";
  return documentDate > today ? "LATER_DATE" : null;
}
