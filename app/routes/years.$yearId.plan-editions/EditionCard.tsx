import { Form, Link, useNavigation } from "@remix-run/react";
import { PlanPath } from "~/components/steps/PlanPath";
import { PlanStepForm } from "~/components/steps/PlanStepForm";
import { PlanStepList } from "~/components/steps/PlanStepList";
import fields from "~/components/steps/fields.module.css";
import steps from "~/components/steps/planSteps.module.css";
import type { PlanStep } from "~/domain/lifecycle/plan/planLife";
import { useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";
import styles from "./editions.module.css";

/** The page of editions as it is loaded. */
export type EditionsPageView = Awaited<ReturnType<AppServices["planEditions"]["open"]>>;

type Edition = EditionsPageView["editions"][number];
type Props = { edition: Edition; people: EditionsPageView["people"]; year: string };

/** One edition: where it stands, whether it may be changed and by whom it is opened again, its steps. */
export function EditionCard({ edition, people, year }: Props) {
  const t = useT();
  const { id, titleTh, version, state, fyFrom, fyTo, current, reopener, entries, changes, steps: taken } = edition;
  const [latest] = taken;
  return (
    <section className="card" aria-labelledby={`edition-${id}`}>
      <div className={styles.head}>
        <h2 id={`edition-${id}`}>
          <span lang="th">{titleTh}</span> · {t("planEdition.edition", { version })}
        </h2>
        {current && (
          <span className="tag" data-tone="ok">
            {t("planEdition.current")}
          </span>
        )}
      </div>
      <p className={`hint ${styles.facts}`}>
        {t("planEdition.years", { from: fyFrom, to: fyTo })} · {t("planEdition.entries", { count: entries })}
        {changes && ` · ${t("planEdition.changes", changes)}`}
      </p>
      <PlanPath state={state} />
      <p className={styles.standing} data-open={reopener === null}>
        {reopener ? t(`planEdition.reopen.${reopener}`) : t("planEdition.open")}
      </p>
      {state !== "ARCHIVED" && (
        <p>
          <Link
            className="button"
            data-kind="secondary"
            data-size="small"
            to={`/years/${year}/plan${current ? "" : `?edition=${id}`}`}
          >
            {t("planEdition.look")}
          </Link>
        </p>
      )}
      {edition.open.map((step) => (
        <details key={step.to} className={steps.step}>
          <summary>{t(wordsOf(edition, step))}</summary>
          <PlanStepForm seen={state} step={step} intent="step" planId={id} />
        </details>
      ))}
      {edition.mayRevise && <Revise id={id} />}
      <PlanStepList steps={taken.map((step) => ({ ...step, version }))} people={people} />
      {latest && <p className={styles.hash}>{t("planEdition.hash", { hash: latest.hash.slice(0, 16) })}</p>}
    </section>
  );
}

function wordsOf({ state }: Edition, { to, through }: PlanStep) {
  if (through === "VOID") return "planEdition.takeBack";
  return `planLife.to.${state === "CONSULTED" && to === "DRAFT" ? "BACK" : to}` as const;
}

function Revise({ id }: { id: string }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  return (
    <details className={steps.step}>
      <summary>{t("planEdition.revise")}</summary>
      <Form method="post" className={fields.fields} preventScrollReset>
        <input type="hidden" name="intent" value="revise" />
        <input type="hidden" name="planId" value={id} />
        <div className={`field ${fields.wide}`}>
          <label htmlFor={`revise-${id}`}>{t("planEdition.reviseReason")}</label>
          <textarea id={`revise-${id}`} name="reason" className="input" rows={2} maxLength={1000} required />
        </div>
        <button className="button" data-kind="secondary" disabled={busy}>
          {t("planEdition.revise")}
        </button>
      </Form>
    </details>
  );
}
