import { Link } from "@remix-run/react";
import { useT } from "~/i18n/useT";
import type { Check } from "./checkData";
import styles from "./check.module.css";

/** Cells of the document, each leading to where its text is written. */
function Places({ places }: { places: Check["empties"] }) {
  return (
    <ul className={styles.list}>
      {places.map(({ label, head, href }, at) => (
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
  );
}

/** Slots that would print five dots, each leading to where it is filled. */
export function Empties({ empties, count }: { empties: Check["empties"]; count: number }) {
  const t = useT();
  if (count === 0) return <p className="hint">{t("documents.noEmpty")}</p>;
  return (
    <>
      <h3>{t("documents.emptyCount", { count })}</h3>
      <p className="hint">{t("documents.emptyHint")}</p>
      <Places places={empties} />
      {count > empties.length && <p className="hint">{t("documents.more", { count: count - empties.length })}</p>}
    </>
  );
}

/** Texts that a workbook cuts because one cell of Excel does not hold them; nothing when there are none. */
export function Cuts({ cuts }: { cuts: Check["cuts"] }) {
  const t = useT();
  if (cuts.length === 0) return null;
  return (
    <>
      <h3>{t("documents.cutCount", { count: cuts.length })}</h3>
      <p className="hint">{t("documents.cutHint")}</p>
      <Places places={cuts} />
    </>
  );
}
