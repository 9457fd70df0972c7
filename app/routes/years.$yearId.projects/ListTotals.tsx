import { useMemo } from "react";
import { CountedAmount } from "~/components/counted/CountedAmount";
import { listAmounts, type ListPlace } from "~/format/counted/amounts/projectAmounts";
import { useT } from "~/i18n/useT";
import type { ListData } from "./listData";
import styles from "./projects.module.css";

/** Totals of the projects that are shown: the area's own money, all money, and each source; each says how it is counted. */
export function ListTotals({ projects, place }: { projects: ListData["projects"]; place: ListPlace }) {
  const t = useT();
  const { own, total, bySource } = useMemo(() => listAmounts(projects, place), [projects, place]);
  return (
    <dl className={styles.totals}>
      <div>
        <dt>{t("projects.totals.own")}</dt>
        <dd>
          <CountedAmount figure={own} />
        </dd>
      </div>
      <div>
        <dt>{t("projects.totals.all")}</dt>
        <dd>
          <CountedAmount figure={total} />
        </dd>
      </div>
      {bySource.map(({ source, amount }) => (
        <div key={source}>
          <dt>{t(`brief.source.${source}`)}</dt>
          <dd>
            <CountedAmount figure={amount} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
