import { Link } from "@remix-run/react";
import table from "~/components/CardTable.module.css";
import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import type { AssetsPageView } from "./assetsView";
import styles from "./assets.module.css";

/** [R13] Every asset of the year's briefs: its receiver, the memorandum that covers it, whether it is registered. */
export function Covers({ view: { covers } }: { view: AssetsPageView }) {
  const t = useT();
  if (covers.length === 0) return null;
  return (
    <section aria-labelledby="covers">
      <h2 id="covers">{t("follow.covers")}</h2>
      <p className="hint">{t("follow.coversHelp")}</p>
      <div className={table.frame}>
        <table className={`${table.table} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("follow.item")}</th>
              <th scope="col" className="number">
                {t("follow.value")}
              </th>
              <th scope="col">{t("follow.receiver")}</th>
              <th scope="col">{t("follow.mou")}</th>
              <th scope="col">{t("follow.inRegister")}</th>
            </tr>
          </thead>
          <tbody>
            {covers.map((one) => (
              <tr key={`${one.briefId} ${one.costItemId}`}>
                <th scope="row">
                  {one.item || "–"}
                  <span className={table.sub}>
                    <Link to={`/briefs/${one.briefId}#item-8`}>{one.code}</Link> {one.title}
                  </span>
                </th>
                <td data-label={t("follow.value")} className="number">
                  {one.amount === null ? "–" : baht(one.amount)}
                </td>
                <td data-label={t("follow.receiver")}>
                  {one.receiverName ?? (
                    <Link to={`/briefs/${one.briefId}#item-8`} className="tag" data-tone="bad">
                      {t("follow.noReceiver")}
                    </Link>
                  )}
                </td>
                <td data-label={t("follow.mou")}>
                  {one.mouId ? (
                    <Link to={`/mous/${one.mouId}`}>{t("follow.openMou")}</Link>
                  ) : (
                    <span className="tag" data-tone="warn">
                      {t("follow.noMou")}
                    </span>
                  )}
                </td>
                <td data-label={t("follow.inRegister")}>{t(one.registered ? "follow.yes" : "follow.no")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
