import { parseIsoDate } from "~/domain/calendar/isoDate";
import type { Step } from "~/domain/lifecycle/steps";
import { parseBaht } from "~/domain/money/parseBaht";
import { AppError } from "../../errors";
import { lineOf } from "../people/fields";

/** What a person writes to a step: reason, letter of a decision (ISO date or empty), amount granted in baht. */
export type StepPaper = { reason: string; documentNo: string; documentDate: string; amount: string };

/** The same, checked; amount in satang. */
export type CheckedPaper = {
  reason: string;
  documentNo: string;
  documentDate: string | null;
  amountSatang: bigint | null;
};

/** Longest reason. */
const MAX_REASON = 1_000;

function amountOf(text: string): bigint | null {
  if (text.trim() === "") return null;
  const amount = parseBaht(text);
  if (amount === undefined) throw new AppError("amountInvalid");
  return BigInt(amount);
}

/**
 * Checks the papers of a step: a reason where one is needed, number and date of the letter for a decision of somebody
 * outside. Throws reasonMissing, documentMissing, amountInvalid, badInput.
 */
export function checkedPaper(step: Step, { reason, documentNo, documentDate, amount }: StepPaper): CheckedPaper {
  const checked = {
    reason: lineOf(reason, "reason", { max: MAX_REASON, required: false }),
    documentNo: lineOf(documentNo, "documentNo", { required: false }),
    documentDate: documentDate === "" ? null : documentDate,
    amountSatang: amountOf(amount),
  };
  if (checked.documentDate !== null && !parseIsoDate(checked.documentDate))
    throw new AppError("badInput", { field: "documentDate" });
  if (step.needsReason && checked.reason === "") throw new AppError("reasonMissing");
  const lettered = checked.documentNo !== "" && checked.documentDate !== null;
  if (step.kind === "decision" && !lettered) throw new AppError("documentMissing");
  return checked;
}
