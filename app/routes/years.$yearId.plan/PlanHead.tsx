import { Link } from "@remix-run/react";
import { usePlace, yearId } from "~/components/place";
import { useT } from "~/i18n/useT";
import styles from "./plan.module.css";
import type { PlanView } from "./usePlanView";
import { ViewSwitch } from "./ViewSwitch";

type Props = { view: PlanView; onView(view: PlanView): void; onAdd: (() => void) | null };

/** Title of the page, the choice of view, and the way to a new entry for those who may add one. */
export function PlanHead({ view, onView, onAdd }: Props) {
  const t = useT();
  const place = usePlace();
  return (
    <div className="page-head">
      <div>
        <h1>{t("plan.title")}</h1>
        <p className="hint">{t("plan.intro")}</p>
      </div>
      <div className="row">
        <ViewSwitch view={view} onView={onView} />
        {onAdd && (
          <button className="button" onClick={onAdd}>
            {t("plan.add")}
          </button>
        )}
      </div>
      {place && (
        <nav className={styles.ways} aria-label={t("plan.ways")}>
          <Link to={`/years/${yearId(place)}/plan/entries`}>{t("planEntry.title")}</Link>
          <Link to={`/years/${yearId(place)}/plan/book`}>{t("planBook.title")}</Link>
          <Link to={`/years/${yearId(place)}/plan/exchange`}>{t("planExchange.title")}</Link>
          <Link to={`/years/${yearId(place)}/plan/money`}>{t("planMoney.title")}</Link>
          <Link to={`/years/${yearId(place)}/plan/picture`}>{t("planPicture.title")}</Link>
          <Link to={`/years/${yearId(place)}/plan/map`}>{t("planMap.title")}</Link>
          <Link to={`/years/${yearId(place)}/agency-plans`}>{t("agencyPlan.title")}</Link>
        </nav>
      )}
    </div>
  );
}
