import { Form } from "@remix-run/react";
import type { WindowRow } from "~/domain/budget/windowResult";
import { baht } from "~/format/baht";
import { useLocale, useT } from "~/i18n/useT";
import type { RankingPageData } from "../loadRanking";
import styles from "./scenario.module.css";

type Cut = NonNullable<RankingPageData["scenario"]>["cuts"][number];

type Props = {
  cuts: readonly Cut[];
  rows: readonly WindowRow[];
  scenario: { id: string; version: string };
  mayEdit: boolean;
};

function Words({ cut, row }: { cut: Cut; row: WindowRow | undefined }) {
  const t = useT();
  const locale = useLocale();
  const amount = baht(cut.reduceSatang, { unit: true, locale });
  return (
    <span>
      <strong>{row?.code ?? "–"}</strong> {row?.title}{" "}
      {t(cut.way === "REDUCE" ? "scenario.cut.reduced" : "scenario.cut.phased", { amount })}{" "}
      {cut.afterSatang === null ? (
        <span className="problem">▲ {t("scenario.cut.impossible")}</span>
      ) : (
        <span className="hint">
          {t("scenario.cut.left", { before: baht(cut.beforeSatang), after: baht(cut.afterSatang) })}
        </span>
      )}
    </span>
  );
}

/** The money that a scenario takes out of projects; each is given back by one press. Nothing of it is in force. */
export function TriedCuts({ cuts, rows, scenario, mayEdit }: Props) {
  const t = useT();
  if (cuts.length === 0) return null;
  return (
    <section aria-label={t("scenario.cuts")}>
      <h2 className={styles.heading}>{t("scenario.cuts")}</h2>
      <ul className={styles.cuts}>
        {cuts.map((cut) => (
          <li key={cut.projectId}>
            <Words cut={cut} row={rows.find(({ projectId }) => projectId === cut.projectId)} />
            {mayEdit && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="id" value={scenario.id} />
                <input type="hidden" name="version" value={scenario.version} />
                <input type="hidden" name="projectId" value={cut.projectId} />
                <button className="button" data-kind="quiet" data-size="small" name="intent" value="uncutScenario">
                  {t("scenario.cut.drop")}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
