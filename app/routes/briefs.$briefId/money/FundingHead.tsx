import { useT } from "~/i18n/useT";

/** Column heads of the money matrix. */
export function FundingHead({ years }: { years: readonly number[] }) {
  const t = useT();
  return (
    <thead>
      <tr>
        <th scope="col">{t("brief.money.source")}</th>
        <th scope="col">{t("brief.money.org")}</th>
        <th scope="col">{t("brief.money.commitment")}</th>
        {years.map((fy) => (
          <th scope="col" key={fy} className="number">
            {t("brief.money.year", { fy })}
          </th>
        ))}
        <th scope="col" className="number">
          {t("brief.money.total")}
        </th>
        <td />
      </tr>
    </thead>
  );
}
