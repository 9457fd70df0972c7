import { Link } from "@remix-run/react";
import { ActionForm } from "~/components/form/ActionForm";
import { SelectField } from "~/components/form/SelectField";
import { useT } from "~/i18n/useT";
import styles from "./settings.module.css";
import type { YearView } from "./yearView";

/** Opens a budget year before its frame is announced. */
export function YearSection({ year }: { year: YearView }) {
  const t = useT();
  const { freeYears, may, place, inUse } = year;
  if (!may.setFrame || freeYears.length === 0) return null;
  return (
    <section className="card" aria-labelledby="years">
      <h2 id="years">{t("area.years")}</h2>
      <p className="hint">{t("area.yearsIntro")}</p>
      <ActionForm intent="addYear" submit={t("area.addYear")} kind="secondary">
        <SelectField name="fy" label={t("shell.year")} defaultValue={inUse ? freeYears[0] : place.fy} key={place.fy}>
          {freeYears.map((fy) => (
            <option key={fy} value={fy}>
              {t("shell.yearValue", { fy })}
            </option>
          ))}
        </SelectField>
      </ActionForm>
      <p className={styles.years} style={{ margin: "var(--space-3) 0 0" }}>
        <Link to={`/years/${place.areaCode}-${place.fy}/import`}>{t("shell.import")}</Link>
      </p>
    </section>
  );
}
