import { Link } from "@remix-run/react";
import { useT } from "~/i18n/useT";
import type { Check } from "./checkData";
import styles from "./check.module.css";

/** Slots that would print five dots, each leading to where it is filled. */
export function Empties({ empties, count }: { empties: Check["empties"]; count: number }) {
  const t = useT();
  if (count === 0) return <p className="hint">{t("documents.noEmpty")}</p>;
  return (
    <>
      <h3>{t("documents.emptyCount", { count })}</h3>
      <p className="hint">{t("documents.emptyHint")}</p>
      <ul className={styles.list}>
        {empties.map(({ label, head, href }, at) => (
          <li key={at}>
            <Link to={href} lang="th">
              {label}
            </Link>
            {head !== "" && (
              <span className="hint" lang="th">
                {" "}
                · {head}
              </span>
            )}
          </li>
        ))}
      </ul>
      {count > empties.length && <p className="hint">{t("documents.more", { count: count - empties.length })}</p>}
    </>
  );
}
