import { Link } from "@remix-run/react";
import { CountedAmount } from "~/components/counted/CountedAmount";
import type { Annex, AnnexLine } from "~/domain/mou/annex";
import { baht } from "~/format/baht";
import { annexLineAmount, annexTotal } from "~/format/counted/amounts/annexAmounts";
import { useT } from "~/i18n/useT";

/** Unit price as typed, and what it makes with the quantity. */
function LineMoney({ line, briefId }: { line: AnnexLine; briefId: string }) {
  const figure = annexLineAmount(line, briefId);
  return (
    <>
      <td className="number" data-typed>
        {line.unitPrice === null ? "–" : baht(line.unitPrice)}
      </td>
      <td className="number">{figure ? <CountedAmount figure={figure} /> : "–"}</td>
    </>
  );
}

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
                  <LineMoney line={line} briefId={briefId} />
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={4}>
                  {t("mou.sum")}
                </th>
                <td className="number">
                  <strong>
                    <CountedAmount figure={annexTotal(annex, briefId)} />
                  </strong>
                </td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </section>
  );
}
