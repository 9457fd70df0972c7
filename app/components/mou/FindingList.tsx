import type { Finding } from "~/domain/rules/finding";
import { useBilingual } from "~/i18n/useT";
import styles from "./life.module.css";

/** What stands in the way, each with its rule. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const pick = useBilingual();
  return (
    <ul className={styles.findings}>
      {findings.map(({ rule, code, severity, ids, message }) => (
        <li key={`${rule}-${code}-${ids.join()}-${message.th}`}>
          <span className="tag" data-tone={severity === "E" ? "bad" : "warn"}>
            {rule === "MOU" ? "!" : rule}
          </span>{" "}
          {pick(message)}
        </li>
      ))}
    </ul>
  );
}
