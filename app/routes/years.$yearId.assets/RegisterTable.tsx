import { Link } from "@remix-run/react";
import table from "~/components/CardTable.module.css";
import { ActionForm } from "~/components/form/ActionForm";
import { TextField } from "~/components/form/TextField";
import { baht } from "~/format/baht";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import type { AssetsPageView } from "./assetsView";
import styles from "./assets.module.css";

type Line = AssetsPageView["lines"][number];

/** What the keeper writes of an asset, and the way out of the register. */
function Keep({ line }: { line: Line }) {
  const t = useT();
  const key = (
    <>
      <input type="hidden" name="id" value={line.id} />
      <input type="hidden" name="version" value={line.version} />
    </>
  );
  return (
    <details>
      <summary>
        {t("follow.edit")}
        <span className="visually-hidden">: {line.item}</span>
      </summary>
      <ActionForm intent="edit" submit={t("follow.save")} size="small">
        {key}
        <TextField name="assetNo" label={t("follow.assetNo")} maxLength={100} defaultValue={line.assetNo} />
        <TextField name="custodian" label={t("follow.custodian")} maxLength={200} defaultValue={line.custodian} />
        <TextField
          name="amount"
          label={t("follow.upkeep")}
          inputMode="decimal"
          defaultValue={line.upkeep === null ? "" : baht(line.upkeep)}
        />
        <TextField name="note" label={t("follow.note")} maxLength={500} defaultValue={line.note} />
      </ActionForm>
      <ActionForm intent="takeOut" submit={t("follow.takeOut")} kind="quiet" size="small">
        {key}
        <TextField name="reason" label={t("follow.reason")} required maxLength={500} />
      </ActionForm>
    </details>
  );
}

function Row({ line }: { line: Line }) {
  const t = useT();
  const locale = useLocale();
  return (
    <tr>
      <th scope="row">
        {line.item}
        <span className={table.sub}>
          <Link to={`/mous/${line.mouId}/duties`}>{line.projectCode}</Link> {line.projectTitle}
        </span>
      </th>
      <td data-label={t("follow.org")}>{line.orgName}</td>
      <td data-label={t("follow.quantity")}>
        {line.quantity} {line.unit}
      </td>
      <td data-label={t("follow.value")} className="number">
        {line.total === null ? "–" : baht(line.total)}
      </td>
      <td data-label={t("follow.assetNo")}>{line.assetNo || "–"}</td>
      <td data-label={t("follow.custodian")}>{line.custodian || "–"}</td>
      <td data-label={t("follow.upkeep")} className="number">
        {line.upkeep === null ? "–" : baht(line.upkeep)}
      </td>
      <td data-label={t("follow.handedOver")}>{thaiDate(line.handedOverOn, { style: "short", locale })}</td>
      <td>{line.mayKeep && <Keep line={line} />}</td>
    </tr>
  );
}

const sum = (lines: readonly Line[], of: "total" | "upkeep") => lines.reduce((all, line) => all + (line[of] ?? 0n), 0n);

/** Assets that were handed over, with sums of value and yearly upkeep. */
export function RegisterTable({ view: { lines } }: { view: AssetsPageView }) {
  const t = useT();
  return (
    <section aria-label={t("follow.assets")}>
      <div className={table.frame}>
        <table className={`${table.table} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("follow.item")}</th>
              <th scope="col">{t("follow.org")}</th>
              <th scope="col">{t("follow.quantity")}</th>
              <th scope="col" className="number">
                {t("follow.value")}
              </th>
              <th scope="col">{t("follow.assetNo")}</th>
              <th scope="col">{t("follow.custodian")}</th>
              <th scope="col" className="number">
                {t("follow.upkeep")}
              </th>
              <th scope="col">{t("follow.handedOver")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.id} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.sums}>
        {t("follow.value")}: <strong>{baht(sum(lines, "total"))}</strong> · {t("follow.upkeep")}:{" "}
        <strong>{baht(sum(lines, "upkeep"))}</strong>
      </p>
    </section>
  );
}
