import { Form, Link, useSubmit } from "@remix-run/react";
import { FlaskConical, Printer } from "lucide-react";
import { ActionForm } from "~/components/form/ActionForm";
import { useT } from "~/i18n/useT";
import type { AmountUnit, ScenarioName } from "../rankingData";
import styles from "./scenario.module.css";

type Props = {
  scenarios: readonly ScenarioName[];
  chosen: string | null;
  unit: AmountUnit;
  mayEdit: boolean;
  /** `<area>-<fy>`, for the sheet to print. */
  year: string;
};

function NewScenario() {
  const t = useT();
  return (
    <details className={styles.create}>
      <summary className="button" data-kind="secondary">
        <FlaskConical size={16} aria-hidden /> {t("scenario.new")}
      </summary>
      <div className={styles.popover}>
        <ActionForm intent="saveScenario" submit={t("scenario.save")}>
          <label className="field">
            <span className="label">{t("scenario.name")}</span>
            <input className="input" name="name" required maxLength={100} autoComplete="off" />
            <span className="hint">{t("scenario.nameHint")}</span>
          </label>
          <label className="field">
            <span className="label">{t("scenario.frame")}</span>
            <input className="input" name="amount" inputMode="decimal" autoComplete="off" />
            <span className="hint">{t("scenario.frameHint")}</span>
          </label>
        </ActionForm>
      </div>
    </details>
  );
}

/** Which order is shown: the official one or a named scenario; and how amounts are shown. Lives in the address. */
export function ScenarioPicker({ scenarios, chosen, unit, mayEdit, year }: Props) {
  const t = useT();
  const submit = useSubmit();
  return (
    <div className={styles.picker}>
      <Form
        method="get"
        className="row"
        key={`${chosen}-${unit}`}
        onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
      >
        <label className={styles.pair}>
          {t("scenario.label")}
          <select className="input" name="scenario" defaultValue={chosen ?? ""}>
            <option value="">{t("scenario.official")}</option>
            {scenarios.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.pair}>
          {t("ranking.unit")}
          <select className="input" name="unit" defaultValue={unit}>
            <option value="million">{t("ranking.unit.million")}</option>
            <option value="baht">{t("ranking.unit.baht")}</option>
          </select>
        </label>
        <noscript>
          <button className="button" data-kind="secondary" data-size="small">
            {t("scenario.open")}
          </button>
        </noscript>
      </Form>
      {mayEdit && <NewScenario key={chosen ?? ""} />}
      <Link
        to={`/years/${year}/window-sheet${chosen ? `?scenario=${chosen}` : ""}`}
        className="button"
        data-kind="quiet"
      >
        <Printer size={16} aria-hidden /> {t("ranking.print")}
      </Link>
    </div>
  );
}
