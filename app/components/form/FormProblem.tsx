import { isMessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import type { FailureBody } from "../FailurePage";
import { Problem } from "../Problem";

/** An action's answer when it failed. */
export type FailureAnswer = { failure?: FailureBody };

/** Field of a form that a failure is about: the one the server names, or the money field of an amount's failure. */
export function failedFieldOf(answer: FailureAnswer | null | undefined): string | null {
  const body = answer?.failure;
  if (!body) return null;
  if (body.code === "amountInvalid" || body.code === "frameInvalid") return "amount";
  if (body.code === "weakPassword") return "next";
  if (body.code === "emailTaken") return "email";
  if (body.code === "nameTaken") return "orgNameTh";
  if (body.code === "datesInWrongOrder") return "validTo";
  return body.code === "badInput" ? String(body.details?.field ?? "") : null;
}

/** The sentence of a failed form, with the field's name in the language of the page. */
export function FormProblem({ answer }: { answer: FailureAnswer | null | undefined }) {
  const t = useT();
  const field = `field.${answer?.failure?.details?.field ?? ""}`;
  if (!answer?.failure || !isMessageKey(field)) return <Problem failure={answer} />;
  const details = { ...answer.failure.details, field: t(field) };
  return <Problem failure={{ failure: { ...answer.failure, details } }} />;
}
