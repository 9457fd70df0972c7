import { Link } from "@remix-run/react";
import { useBilingual, useT } from "~/i18n/useT";
import type { PairView } from "./duplicateData";
import styles from "./duplicates.module.css";
import { usePairRows } from "./usePairRows";

/** The two projects side by side, field by field; what differs is said in words. */
export function Comparison({ pair }: { pair: PairView }) {
  const t = useT();
  const pick = useBilingual();
  const { sides, why } = pair;
  const rows = usePairRows(sides);
  return (
    <>
      <h2 id="pair">{t("duplicate.pair")}</h2>
      {why && <p className="hint">{pick(why)}</p>}
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="pair">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("duplicate.field")}</th>
              {sides.map(({ projectId, briefId, code, title }) => (
                <th scope="col" key={projectId}>
                  <Link to={`/briefs/${briefId}`}>{code}</Link> <span lang="th">{title}</span>
                </th>
              ))}
              <th scope="col">{t("duplicate.differs")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, cells, differs }) => (
              <tr key={label} data-differs={differs}>
                <th scope="row">{label}</th>
                {cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
                <td className="hint">{t(differs ? "duplicate.different" : "duplicate.same")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
