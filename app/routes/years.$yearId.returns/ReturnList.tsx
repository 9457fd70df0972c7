import { Link } from "@remix-run/react";
import table from "~/components/CardTable.module.css";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";

type Entry = Awaited<ReturnType<AppServices["sheetReturns"]["list"]>>[number];

/** Files brought back this year, newest first. */
export function ReturnList({ returns }: { returns: readonly Entry[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <section aria-labelledby="sheet-list">
      <h2 id="sheet-list">{t("sheetReturn.list")}</h2>
      {returns.length === 0 ? (
        <div className="empty">{t("sheetReturn.listEmpty")}</div>
      ) : (
        <div className={table.frame}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t("sheetReturn.inFile")}</th>
                <th scope="col">{t("sheetReturn.when")}</th>
                <th scope="col">{t("sheetReturn.who")}</th>
                <th scope="col">{t("sheetReturn.state")}</th>
              </tr>
            </thead>
            <tbody>
              {returns.map(({ id, fileName, status, createdAt, createdByName }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link to={`/returns/${id}`}>{fileName}</Link>
                  </th>
                  <td data-label={t("sheetReturn.when")}>{thaiDateTime(new Date(createdAt), locale)}</td>
                  <td data-label={t("sheetReturn.who")}>{createdByName}</td>
                  <td data-label={t("sheetReturn.state")}>
                    <span className="tag" data-tone={status === "APPLIED" ? "ok" : "warn"}>
                      {t(`sheetReturn.status.${status}`)}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
