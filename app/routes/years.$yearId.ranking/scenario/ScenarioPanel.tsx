import { Form, Link, useSubmit } from "@remix-run/react";
import { ActionForm } from "~/components/form/ActionForm";
import type { WindowResult, WindowRow } from "~/domain/budget/windowResult";
import { baht } from "~/format/baht";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { RankingPageData } from "../loadRanking";
import type { AmountUnit, ScenarioName } from "../rankingData";
import { compareOrders } from "~/domain/budget/ranking/compareOrders";
import { CompareTable } from "./CompareTable";
import { TriedCuts } from "./TriedCuts";
import styles from "./scenario.module.css";

type Props = {
  scenario: NonNullable<RankingPageData["scenario"]>;
  /** The scenario as it is shown, moves that are on their way included. */
  window: WindowResult;
  official: WindowResult;
  officialVersion: string;
  /** Name of the scenario's own order, for undo. */
  version: string;
  /** Another scenario to compare with; null = the official order. */
  compared: RankingPageData["compared"];
  scenarios: readonly ScenarioName[];
  unit: AmountUnit;
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

/** With which order this one is compared; it lives in the address. */
function CompareWith({
  scenario,
  compared,
  scenarios,
  unit,
}: Pick<Props, "scenario" | "compared" | "scenarios" | "unit">) {
  const t = useT();
  const submit = useSubmit();
  return (
    <Form
      method="get"
      key={compared?.id ?? ""}
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
    >
      <input type="hidden" name="scenario" value={scenario.id} />
      {unit === "baht" && <input type="hidden" name="unit" value="baht" />}
      <label className={styles.pair}>
        {t("scenario.compareWith")}
        <select className="input" name="with" defaultValue={compared?.id ?? ""}>
          <option value="">{t("scenario.official")}</option>
          {scenarios
            .filter(({ id }) => id !== scenario.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <noscript>
        <button className="button" data-kind="secondary" data-size="small">
          {t("scenario.open")}
        </button>
      </noscript>
    </Form>
  );
}

function Comparison(props: Omit<Props, "officialVersion" | "version" | "mayEdit">) {
  const { scenario, window, official, compared } = props;
  const t = useT();
  const other = compared ?? { name: t("scenario.official"), window: official };
  const { enters, leaves, moved } = compareOrders(window.rows, other.window.rows);
  return (
    <section aria-label={t("scenario.compare")}>
      <div className="row">
        <h2 className={styles.heading}>{t("scenario.compare")}</h2>
        <CompareWith {...props} />
      </div>
      <ul className={styles.comparison}>
        {enters.length + leaves.length === 0 && <li>{t("scenario.same")}</li>}
        <Names label={t("scenario.enters")} rows={enters} />
        <Names label={t("scenario.leaves")} rows={leaves} />
        <li>{t("scenario.moved", { count: moved })}</li>
      </ul>
      <details open={compared !== null}>
        <summary>{t("scenario.compare.sides")}</summary>
        <CompareTable here={{ name: scenario.name, window }} there={other} />
      </details>
    </section>
  );
}

function Commands({ scenario, officialVersion, version }: Pick<Props, "scenario" | "officialVersion" | "version">) {
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
      {scenario.undoable && (
        <Form method="post" preventScrollReset className="row">
          <input type="hidden" name="id" value={scenario.id} />
          <input type="hidden" name="version" value={version} />
          <button className="button" data-kind="secondary" data-size="small" name="intent" value="undoScenario">
            ↶ {t("scenario.undo")}
          </button>
        </Form>
      )}
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

/** A scenario is being tried: what it is, how it differs from another order, and what can be done with it. */
export function ScenarioPanel(props: Props) {
  const t = useT();
  const locale = useLocale();
  const { scenario, officialVersion, version, mayEdit } = props;
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
        <TriedCuts
          cuts={scenario.cuts}
          rows={props.window.rows}
          scenario={{ id: scenario.id, version }}
          mayEdit={mayEdit}
        />
        <Comparison {...props} />
      </div>
      {mayEdit && <Commands {...{ scenario, officialVersion, version }} />}
    </div>
  );
}
