import { Link, useLoaderData } from "@remix-run/react";
import { Lock, PenLine } from "lucide-react";
import { yearId } from "~/components/place";
import { useT } from "~/i18n/useT";
import styles from "./plansBar.module.css";
import type { loader } from "./route";

/** Where each plan of the page stands; a frozen one says who can open it again. A revised edition says that it is none in use. */
export function PlansBar() {
  const t = useT();
  const { plans, edition, place } = useLoaderData<typeof loader>();
  const year = yearId(place);
  return (
    <div className={styles.bar}>
      <ul aria-label={t("plan.standing")}>
        {plans.map(({ lane, version, state, reopener }) => {
          const Icon = reopener ? Lock : PenLine;
          return (
            <li key={lane} data-open={reopener === null}>
              <Icon size={14} aria-hidden />
              <span>
                <strong>{t(`plan.lane.${lane}`)}</strong> {t("planEdition.edition", { version })} ·{" "}
                {t(`planLife.state.${state}`)}
                {reopener && ` — ${t(`plan.reopen.${lane === "ANNUAL" ? "ANNUAL" : reopener}`)}`}
              </span>
            </li>
          );
        })}
      </ul>
      <span className={styles.ways}>
        {edition !== null && <Link to={`/years/${year}/plan`}>{t("plan.backToCurrent")}</Link>}
        <Link to={`/years/${year}/plan-editions`}>{t("planEdition.title")}</Link>
      </span>
    </div>
  );
}
