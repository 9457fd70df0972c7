import { Link } from "@remix-run/react";
import type { Annex } from "~/domain/mou/annex";
import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";

/** The annex as it would print today: assets of this receiver, quantity × unit price, total. */
export function AnnexTable({ annex, briefId }: { annex: Annex; briefId: string }) {
  const t = useT();
  return (
    <section aria-labelledby="mou-annex">
      <h2 id="mou-annex">{t("mou.annex")}</h2>
      <p className="hint">
        <Link to={`/briefs/${briefId}`}>{t("mou.annexSource")}</Link>
      </p>
      {annex.lines.length === 0 ? (
        <div className="empty">{t("mou.annexEmpty")}</div>
      ) : (
        <div className="table-scroll" tabIndex={0} role="group" aria-label={t("mou.annex")}>
          <table className="table">
            <caption className="visually-hidden">{t("mou.annex")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("mou.no")}</th>
                <th scope="col">{t("mou.item")}</th>
                <th scope="col">{t("mou.quantity")}</th>
                <th scope="col" className="number">
                  {t("mou.unitPrice")}
                </th>
                <th scope="col" className="number">
                  {t("mou.total")}
                </th>
              </tr>
            </thead>
            <tbody>
              {annex.lines.map((line) => (
                <tr key={line.costItemId}>
                  <td>{line.no}</td>
                  <td>{line.item}</td>
                  <td>
                    {line.quantity} ({line.unit})
                  </td>
                  <td className="number">{line.unitPrice === null ? "–" : baht(line.unitPrice)}</td>
                  <td className="number">{line.total === null ? "–" : baht(line.total)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={4}>
                  {t("mou.sum")}
                </th>
                <td className="number">
                  <strong>{baht(annex.total)}</strong>
                </td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </section>
  );
}
