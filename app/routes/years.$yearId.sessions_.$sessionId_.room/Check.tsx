import type { ReactNode } from "react";
import { useT } from "~/i18n/useT";
import styles from "./room.module.css";

/** What a check found: all right, not all right, not known yet. */
export type CheckResult = "good" | "bad" | "wait";

const SIGN: Readonly<Record<CheckResult, string>> = { good: "✓", bad: "✗", wait: "…" };

/** One check of the room: a sign, what it is about, what was found. */
export function Check(props: { title: string; result: CheckResult; text: string; children?: ReactNode }) {
  const t = useT();
  const { title, result, text, children } = props;
  return (
    <li className={`card ${styles.check}`} data-result={result}>
      <span className={styles.sign} role="img" aria-label={t(`dialogue.test.${result}`)}>
        {SIGN[result]}
      </span>
      <div>
        <h2>{title}</h2>
        <p role="status">{text}</p>
        {children}
      </div>
    </li>
  );
}
