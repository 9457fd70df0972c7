import { useT } from "~/i18n/useT";

type Props = {
  withOfficial: boolean;
  /** The box that selects every row shown; null for readers. */
  select: { all: boolean; onChange(on: boolean): void } | null;
};

/** Names of the columns. */
export function Head({ withOfficial, select }: Props) {
  const t = useT();
  const column = (key: "amount" | "cumulative" | "times") => (
    <th scope="col" className="number">
      {t(`ranking.column.${key}`)}
    </th>
  );
  return (
    <thead>
      <tr aria-rowindex={1}>
        {select && (
          <th scope="col">
            <span className="visually-hidden">{t("projects.column.select")}</span>
            <input
              type="checkbox"
              aria-label={t("ranking.selectAll")}
              checked={select.all}
              onChange={(event) => select.onChange(event.target.checked)}
            />
          </th>
        )}
        <th scope="col">{t("ranking.column.rank")}</th>
        {withOfficial && <th scope="col">{t("ranking.column.official")}</th>}
        <th scope="col">{t("ranking.column.project")}</th>
        <th scope="col">{t("ranking.column.kind")}</th>
        {column("amount")}
        {column("cumulative")}
        {column("times")}
        <th scope="col">{t("ranking.column.band")}</th>
        <th scope="col">{t("ranking.column.sources")}</th>
        <th scope="col">{t("ranking.column.lead")}</th>
      </tr>
    </thead>
  );
}
