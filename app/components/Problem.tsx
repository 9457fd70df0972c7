import { isMessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import type { FailureBody } from "./FailurePage";

/** The sentence of a failed action, announced at once; nothing when there is none. */
export function Problem({ failure }: { failure: { failure?: FailureBody } | null | undefined }) {
  const t = useT();
  const body = failure?.failure;
  if (!body) return null;
  const key = `error.${body.code}`;
  return (
    <div className="banner" data-tone="bad" role="alert">
      {t(isMessageKey(key) ? key : "error.unexpected", { reference: body.code, ...body.details })}
      {body.code === "signInAgain" && (
        <>
          {" "}
          <a href="/login?redirectTo=/signed-in" target="_blank" rel="noreferrer">
            {t("error.signInAgain.link")}
          </a>
        </>
      )}
    </div>
  );
}
