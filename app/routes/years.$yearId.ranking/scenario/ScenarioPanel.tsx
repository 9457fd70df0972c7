import { Form, Link } from "@remix-run/react";
import { ActionForm } from "~/components/form/ActionForm";
import type { WindowRow } from "~/domain/budget/windowResult";
import { baht } from "~/format/baht";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { RankingPageData } from "../loadRanking";
import { compareOrders } from "./compareOrders";
import styles from "./scenario.module.css";

type Props = {
  scenario: NonNullable<RankingPageData["scenario"]>;
  rows: readonly WindowRow[];
  officialRows: readonly WindowRow[];
  officialVersion: string;
  mayEdit: boolean;
};

function Names({ label, rows }: { label: string; rows: readonly WindowRow[] }) {
  if (rows.length === 0) return null;
  return (
    <li>
      <strong>{label}</strong> {rows.map(({ title, code }) => title || code).join(" · ")}
    </li>
  );
}

function Comparison({ rows, officialRows }: Pick<Props, "rows" | "officialRows">) {
  const t = useT();
  const { enters, leaves, moved } = compareOrders(rows, officialRows);
  return (
    <section aria-label={t("scenario.compare")}>
      <h2 className={styles.heading}>{t("scenario.compare")}</h2>
      <ul className={styles.comparison}>
        {enters.length + leaves.length === 0 && <li>{t("scenario.same")}</li>}
        <Names label={t("scenario.enters")} rows={enters} />
        <Names label={t("scenario.leaves")} rows={leaves} />
        <li>{t("scenario.moved", { count: moved })}</li>
      </ul>
    </section>
  );
}

function Commands({ scenario, officialVersion }: Pick<Props, "scenario" | "officialVersion">) {
  const t = useT();
  return (
    <div className={styles.commands}>
      <ActionForm intent="frameScenario" submit={t("scenario.setFrame")} kind="secondary" size="small">
        <input type="hidden" name="id" value={scenario.id} />
        <label className={styles.pair}>
          {t("scenario.frame")}
          <input
            className="input"
            name="amount"
            inputMode="decimal"
            autoComplete="off"
            key={String(scenario.frameSatang)}
            defaultValue={scenario.frameSatang === null ? "" : baht(scenario.frameSatang)}
          />
        </label>
      </ActionForm>
      <Form method="post" className="row">
        <input type="hidden" name="id" value={scenario.id} />
        <input type="hidden" name="version" value={officialVersion} />
        <button className="button" name="intent" value="applyScenario" title={t("scenario.applyHint")}>
          {t("scenario.apply")}
        </button>
        <button className="button" data-kind="danger" name="intent" value="deleteScenario">
          {t("scenario.delete")}
        </button>
      </Form>
    </div>
  );
}

/** A scenario is being tried: what it is, how it differs from the official order, and what can be done with it. */
export function ScenarioPanel({ scenario, rows, officialRows, officialVersion, mayEdit }: Props) {
  const t = useT();
  const locale = useLocale();
  const { name, frameSatang, createdByName, createdAt, newIds } = scenario;
  const at = thaiDateTime(new Date(createdAt), locale);
  return (
    <div className={styles.panel}>
      <div className={styles.about}>
        <p>
          <strong>{t("scenario.viewing", { name })}</strong>{" "}
          <Link to="?" preventScrollReset>
            {t("scenario.back")}
          </Link>
        </p>
        {createdByName && <p className="hint">{t("scenario.by", { name: createdByName, at })}</p>}
        {frameSatang !== null && (
          <p>▲ {t("scenario.triedFrame", { amount: baht(frameSatang, { unit: true, locale }) })}</p>
        )}
        {newIds.length > 0 && <p>▲ {t("scenario.newProjects", { count: newIds.length })}</p>}
        <Comparison rows={rows} officialRows={officialRows} />
      </div>
      {mayEdit && <Commands scenario={scenario} officialVersion={officialVersion} />}
    </div>
  );
}
