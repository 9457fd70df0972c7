import { useEffect, useState, type FormEvent } from "react";
import { laneOf, OWN_KINDS, type Lane, type OwnKind } from "~/domain/plan/planGraph";
import { useT } from "~/i18n/useT";
import styles from "./dialog.module.css";
import { PlanFailure } from "./PlanFailure";
import { useModal } from "~/components/dialog/useModal";
import type { PlanCommands } from "./usePlanCommands";

type Props = {
  fy: number;
  plans: readonly { lane: Lane; reopener: string | null }[];
  commands: PlanCommands;
  onClose(): void;
};

/** Kinds that can be added now: those of plans that do not stand still. */
function openKinds(plans: Props["plans"]): OwnKind[] {
  const still = new Set(plans.filter(({ reopener }) => reopener !== null).map(({ lane }) => lane));
  return OWN_KINDS.filter((kind) => !still.has(laneOf(kind)));
}

/** Dialog that adds an entry to the 20-year, 5-year or annual plan. Closes when it was added. */
export function AddNode({ fy, plans, commands, onClose }: Props) {
  const t = useT();
  const dialog = useModal();
  const kinds = openKinds(plans);
  const [kind, setKind] = useState<string>(kinds[0] ?? "");
  const { done, failure, busy, send } = commands;
  useEffect(() => {
    if (done?.intent === "addNode") onClose();
  }, [done, onClose]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    send({ ...fields, intent: "addNode" });
  };
  return (
    <dialog ref={dialog} className={styles.dialog} onClose={onClose} aria-labelledby="add-title">
      <form onSubmit={submit}>
        <h2 id="add-title">{t("plan.addTitle")}</h2>
        <PlanFailure failure={failure} />
        <div className="field">
          <label htmlFor="add-kind">{t("plan.addKind")}</label>
          <select
            id="add-kind"
            name="kind"
            className="input"
            value={kind}
            onChange={(event) => setKind(event.target.value)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`plan.kind.${one}`)}
              </option>
            ))}
          </select>
        </div>
        {kinds.length < OWN_KINDS.length && <p className="hint">{t("plan.addFrozen")}</p>}
        <Line name="titleTh" label={t("plan.field.titleTh")} required />
        <Line name="titleEn" label={t("plan.field.titleEn")} />
        <Line name="code" label={t("plan.field.code")} max={20} />
        <Measures kind={kind} fy={fy} />
        <div className="row">
          <button className="button" disabled={busy || kinds.length === 0}>
            {t("shell.save")}
          </button>
          <button type="button" className="button" data-kind="secondary" onClick={onClose}>
            {t("shell.cancel")}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** What is measured: the four steps of a goal, or this year's target of an indicator. */
function Measures({ kind, fy }: { kind: string; fy: number }) {
  const t = useT();
  if (kind === "GOAL" || kind === "INDICATOR")
    return (
      <fieldset className={styles.steps}>
        <legend className="label">{t("plan.addSteps")}</legend>
        {([0, 1, 2, 3] as const).map((step) => (
          <Line key={step} name={`step${step}`} label={t(`plan.field.step${step}`)} />
        ))}
      </fieldset>
    );
  if (kind !== "ISSUE_INDICATOR" && kind !== "ANNUAL_INDICATOR") return null;
  return (
    <>
      <input type="hidden" name="targetYear" value={fy} />
      <Line name="target" label={t("plan.field.targetOf", { fy })} max={100} />
      <Line name="unit" label={t("plan.field.unit")} max={60} />
    </>
  );
}

function Line({ name, label, required, max = 300 }: { name: string; label: string; required?: boolean; max?: number }) {
  return (
    <div className="field">
      <label htmlFor={`add-${name}`}>{label}</label>
      <input id={`add-${name}`} name={name} className="input" maxLength={max} required={required} autoComplete="off" />
    </div>
  );
}
