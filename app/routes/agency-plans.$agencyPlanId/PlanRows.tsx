import { Form, useSearchParams } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useT } from "~/i18n/useT";
import type { AgencyPlanPageView } from "./agencyPlanView";
import styles from "./agencyPlan.module.css";
import { Dimension } from "./Dimension";
import { LinkBar } from "./LinkBar";
import { ShowFilter } from "./ShowFilter";

type Props = { view: AgencyPlanPageView; done: object | null };

/** Rows by dimension and mission, with the form that links the chosen ones. `done` clears what was chosen. */
export function PlanRows({ view, done }: Props) {
  const t = useT();
  const [params] = useSearchParams();
  const onlyOpen = params.get("show") === "open";
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (done) form.current?.reset();
  }, [done]);
  const open = view.rows.filter(({ lacks }) => lacks.length > 0).length;
  const linked = new Map(view.rows.map((row) => [row.code, row]));
  return (
    <section aria-labelledby="agency-rows">
      <h2 id="agency-rows">{t("agencyPlan.rows", { count: view.rows.length })}</h2>
      <ShowFilter all={view.rows.length} open={open} onlyOpen={onlyOpen} />
      {open === 0 && (
        <div className="banner" data-tone="ok">
          {t("agencyPlan.allLinked")}
        </div>
      )}
      <Form method="post" ref={form} className={styles.rows} id="link-rows">
        {view.mayEdit && <LinkBar targets={view.targets} fy={view.place.fy} />}
        {view.content.dimensions.map((dimension) => (
          <Dimension
            key={dimension.line}
            dimension={dimension}
            years={view.content.years}
            linked={linked}
            onlyOpen={onlyOpen}
            mayEdit={view.mayEdit}
            strategy={view.content.form === "POR_02"}
          />
        ))}
      </Form>
    </section>
  );
}
