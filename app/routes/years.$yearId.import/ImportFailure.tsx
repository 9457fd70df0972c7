import type { FailureBody } from "~/components/FailurePage";
import { isMessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";

/** Why a table could not be read, in the words of its reason, and that nothing was saved. */
export function ImportFailure({ failure }: { failure: FailureBody }) {
  const t = useT();
  const reason = `import.reason.${failure.details?.reason ?? ""}`;
  const general = `error.${failure.code}`;
  const key = isMessageKey(reason) ? reason : isMessageKey(general) ? general : "error.unexpected";
  return (
    <div className="banner" data-tone="bad" role="alert">
      <div>
        <strong>{t("import.failed")}</strong>
        <div>{t(key, { reference: failure.code, ...failure.details })}</div>
      </div>
    </div>
  );
}
