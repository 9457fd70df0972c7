import type { MoneyWay } from "~/domain/budget/straddler/triedCuts";
import { useT } from "~/i18n/useT";
import styles from "./straddler.module.css";

type Props = { way: MoneyWay; next: number; least: string; text: string; onText(text: string): void };

/** By how much a project is reduced or moved, in baht as typed, with the least that lets it in. */
export function ReduceField({ way, next, least, text, onText }: Props) {
  const t = useT();
  return (
    <label className={styles.reduce}>
      {t(way === "REDUCE" ? "ranking.way.reduceBy" : "ranking.way.moveBy", { next })}
      <input
        className="input"
        name="reduce"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      <span className="hint">{t("ranking.way.least", { least })}</span>
    </label>
  );
}
