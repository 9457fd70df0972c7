import { useT } from "~/i18n/useT";
import { Amount } from "./Amount";
import type { AgencyPlanPageView, LinkedRow } from "./agencyPlanView";
import styles from "./agencyPlan.module.css";
import { RowLinks } from "./RowLinks";

type Row = AgencyPlanPageView["content"]["dimensions"][number]["missions"][number]["rows"][number];
type Props = { row: Row; years: readonly number[]; linked: LinkedRow | undefined; mayEdit: boolean };

/** One row: to choose, its amounts a year, and what it is linked to. */
export function PlanRow({ row, years, linked, mayEdit }: Props) {
  const t = useT();
  const { id: code, no, name, amounts, detail } = row;
  return (
    <tr id={linked && `row-${linked.id}`}>
      <th scope="row" className={styles.name}>
        <label className={styles.choose}>
          {mayEdit && linked && (
            <input type="checkbox" name="row" value={linked.id} aria-label={t("agencyPlan.select", { code })} />
          )}
          <span>
            {no === null ? "" : `${no}. `}
            {name}
          </span>
        </label>
        {detail && <Detail detail={detail} />}
      </th>
      {years.map((year, at) => (
        <td key={year} className={styles.money} data-label={t("agencyPlan.year", { year })}>
          <Amount satang={amounts[at] ?? null} />
        </td>
      ))}
      <td data-label={t("agencyPlan.links")}>{linked && <RowLinks row={linked} mayEdit={mayEdit} />}</td>
    </tr>
  );
}

const FIELDS = ["objective", "target", "indicator", "result", "unit", "reason"] as const;

/** What แบบ ผ.02 says of the project; columns left blank are left out. */
function Detail({ detail }: { detail: NonNullable<Row["detail"]> }) {
  const t = useT();
  const said = FIELDS.filter((field) => detail[field] !== "");
  if (said.length === 0) return null;
  return (
    <details className={styles.detail}>
      <summary>{t("agencyPlan.por02.detail")}</summary>
      <dl>
        {said.map((field) => (
          <div key={field}>
            <dt>{t(`agencyPlan.por02.${field}`)}</dt>
            <dd lang="th">{detail[field]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
