import { useT } from "~/i18n/useT";
import type { EvidencePageView } from "./evidenceView";

/** A row a side: who signs in what capacity, what must be attached, and whether it is. */
export function Matrix({ view }: { view: EvidencePageView }) {
  const t = useT();
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={t("mouLife.evidence")}>
      <table className="table">
        <caption className="visually-hidden">{t("mouLife.evidence")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("mouLife.party")}</th>
            <th scope="col">{t("mouLife.signer")}</th>
            <th scope="col">{t("mouLife.required")}</th>
            <th scope="col">{t("mouLife.status")}</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ party, row }) => (
            <tr key={party.id}>
              <th scope="row">
                <a href={`#party-${party.no}`}>{party.nameTh}</a>
              </th>
              <td>
                {row.signer.name || t("mouLife.noName")}
                <div className="hint">{t(`mouLife.capacity.${row.capacity}`)}</div>
              </td>
              <td>
                {row.required.length === 0
                  ? t("mouLife.nothing")
                  : row.required.map((kind) => t(`mouLife.kind.${kind}`)).join(" · ")}
              </td>
              <td>
                <span className="tag" data-tone={row.ready ? "ok" : "bad"}>
                  {row.ready ? `✓ ${t("mouLife.ready")}` : `⚠ ${t("mouLife.notReady")}`}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
