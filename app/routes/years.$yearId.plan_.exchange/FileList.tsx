import { Link } from "@remix-run/react";
import table from "~/components/CardTable.module.css";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";

type Entry = Awaited<ReturnType<AppServices["planExchange"]["list"]>>[number];

/** Files brought back this year, newest first. */
export function FileList({ files, year }: { files: readonly Entry[]; year: string }) {
  const t = useT();
  const locale = useLocale();
  return (
    <section aria-labelledby="exchange-list">
      <h2 id="exchange-list">{t("planExchange.list")}</h2>
      {files.length === 0 ? (
        <div className="empty">{t("planExchange.listEmpty")}</div>
      ) : (
        <div className={table.frame}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t("planExchange.fileName")}</th>
                <th scope="col">{t("planExchange.when")}</th>
                <th scope="col">{t("planExchange.who")}</th>
                <th scope="col">{t("planExchange.state")}</th>
              </tr>
            </thead>
            <tbody>
              {files.map(({ id, fileName, status, createdAt, createdByName }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link to={`/years/${year}/plan/exchange?file=${id}`}>{fileName}</Link>
                  </th>
                  <td data-label={t("planExchange.when")}>{thaiDateTime(new Date(createdAt), locale)}</td>
                  <td data-label={t("planExchange.who")}>{createdByName}</td>
                  <td data-label={t("planExchange.state")}>
                    <span className="tag" data-tone={status === "APPLIED" ? "ok" : "warn"}>
                      {t(`planExchange.status.${status}`)}
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
