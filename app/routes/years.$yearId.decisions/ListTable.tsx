import { Link } from "@remix-run/react";
import table from "~/components/CardTable.module.css";
import { thaiDate } from "~/format/thaiDate";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { DecisionsPageView } from "./decisionsView";

const TONE = { PREVIEW: "warn", APPLIED: "ok", UNDONE: undefined } as const;

/** Every list of the year, newest first. */
export function ListTable({ lists }: { lists: DecisionsPageView["lists"] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <section aria-labelledby="decisions-lists">
      <h2 id="decisions-lists">{t("decisions.lists")}</h2>
      {lists.length === 0 ? (
        <div className="empty">{t("decisions.noLists")}</div>
      ) : (
        <div className={table.frame}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t("decisions.column.list")}</th>
                <th scope="col">{t("decisions.column.round")}</th>
                <th scope="col">{t("decisions.column.when")}</th>
                <th scope="col">{t("decisions.column.status")}</th>
              </tr>
            </thead>
            <tbody>
              {lists.map(({ id, documentNo, documentDate, round, status, createdAt, appliedAt }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link to={`/decisions/${id}`}>
                      {t("decisions.listOf", { no: documentNo, date: thaiDate(documentDate, { locale }) })}
                    </Link>
                  </th>
                  <td data-label={t("decisions.column.round")}>{t(`decisions.round.${round}`)}</td>
                  <td data-label={t("decisions.column.when")}>
                    {thaiDateTime(new Date(appliedAt ?? createdAt), locale)}
                  </td>
                  <td data-label={t("decisions.column.status")}>
                    <span className="tag" data-tone={TONE[status]}>
                      {t(`decisions.status.${status}`)}
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
