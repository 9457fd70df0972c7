import type { ScreenChange } from "~/domain/lifecycle/screen";
import { baht } from "~/format/baht";
import { isMessageKey } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./approval.module.css";

/** Most changes that are named one by one. */
const NAMED = 30;

/** Why nothing was recorded: what was on the screen and what stands now, side by side. */
export function ScreenChanges({ changes }: { changes: readonly ScreenChange[] }) {
  const t = useT();
  const said = useSaid();
  return (
    <div className="banner" data-tone="bad" role="alert">
      <div>
        <strong>{t("approval.changed")}</strong>
        <p>{t("approval.changedHelp")}</p>
        {changes.length === 0 ? (
          <p>{t("approval.changedWords")}</p>
        ) : (
          <ul className={styles.changes}>
            {changes.slice(0, NAMED).map((change) => (
              <li key={`${change.code}-${change.what}`}>{said(change)}</li>
            ))}
          </ul>
        )}
        {changes.length > NAMED && <p>{t("approval.changedMore", { count: changes.length - NAMED })}</p>}
      </div>
    </div>
  );
}

function useSaid(): (change: ScreenChange) => string {
  const t = useT();
  const locale = useLocale();
  const valueOf = ({ what }: ScreenChange, value: string | null): string => {
    if (value === null) return "–";
    if (what === "frame" || what === "proposed" || what === "amount") return baht(BigInt(value), { locale });
    if (what === "policy") return value.split("/").at(-1) ?? value;
    const key = what === "kind" ? `brief.kind.${value}` : what === "band" ? `ranking.band.${value}` : value;
    return isMessageKey(key) ? t(key, { times: "2" }) : value;
  };
  return (change) => {
    const { what, code, before, now } = change;
    const name = t(`approval.change.${what}`);
    if (what === "added" || what === "removed") return `${code ?? ""} ${name}`;
    return `${code ? `${code} ` : ""}${name}: ${valueOf(change, before)} → ${valueOf(change, now)}`;
  };
}
