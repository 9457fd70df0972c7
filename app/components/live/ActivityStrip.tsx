import type { WindowCause } from "~/domain/budget/windowMessage";
import { clockTime } from "~/format/clockTime";
import { useBilingual, useT } from "~/i18n/useT";
import styles from "./activity.module.css";

/** What others changed since the page was opened, newest first: "อบต.พนางตุง +2.5 ล้านบาท · 10:43". */
export function ActivityStrip({ causes }: { causes: readonly WindowCause[] }) {
  const t = useT();
  const pick = useBilingual();
  return (
    <section className={styles.strip} aria-label={t("budget.activity")}>
      <h2>{t("budget.activity")}</h2>
      {causes.length === 0 ? (
        <p className="hint">{t("budget.activity.none")}</p>
      ) : (
        <ol>
          {causes.map(({ text, at }, index) => (
            <li key={`${at}-${index}`}>
              <time dateTime={at}>{clockTime(at)}</time> {pick(text)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
