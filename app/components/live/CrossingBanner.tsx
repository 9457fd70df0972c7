import { useBilingual, useT } from "~/i18n/useT";
import { clockTime } from "~/format/clockTime";
import type { Crossing } from "./liveState";

/** Says that the verdict changed and why; stays until it is dismissed, because a toast is gone when one looks up. */
export function CrossingBanner({ crossing, onDismiss }: { crossing: Crossing | null; onDismiss(): void }) {
  const t = useT();
  const pick = useBilingual();
  if (!crossing) return null;
  const tone = crossing.to === "WITHIN" ? "ok" : crossing.to === "ABOVE_MAX" ? "bad" : "warn";
  const { cause } = crossing;
  const verdict = (name: Crossing["to"]) => t(`budget.verdict.${name}`);
  return (
    <div className="banner" data-tone={tone}>
      <span style={{ flex: 1 }}>
        <strong>{t("budget.crossed", { from: verdict(crossing.from), to: verdict(crossing.to) })}</strong>
        {cause && ` ${t("budget.crossed.cause", { cause: pick(cause.text) })} · ${clockTime(cause.at)}`}
      </span>
      <button type="button" className="button" data-kind="secondary" data-size="small" onClick={onDismiss}>
        {t("budget.crossed.dismiss")}
      </button>
    </div>
  );
}
