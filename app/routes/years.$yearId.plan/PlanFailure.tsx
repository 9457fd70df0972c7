import type { FailureBody } from "~/components/FailurePage";
import { Problem } from "~/components/Problem";
import { isMessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";

/** The sentence of a refused command, with the field's name in the language of the page; a way in when one is out. */
export function PlanFailure({ failure }: { failure: FailureBody | null }) {
  const t = useT();
  if (!failure) return null;
  const key = `plan.field.${failure.details?.field ?? ""}`;
  const details = isMessageKey(key) ? { ...failure.details, field: t(key) } : failure.details;
  return (
    <>
      <Problem failure={{ failure: { code: failure.code, details: details ?? {} } }} />
      {failure.code === "signInAgain" && (
        <a className="button" data-kind="secondary" href="/login" target="_blank" rel="noreferrer">
          {t("plan.signIn")}
        </a>
      )}
    </>
  );
}
