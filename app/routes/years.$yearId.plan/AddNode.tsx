import { useEffect, useRef } from "react";
import { NODE_KINDS } from "~/domain/plan/planGraph";
import { useT } from "~/i18n/useT";
import styles from "./plan.module.css";
import type { PlanCommands } from "./usePlanCommands";

/** Button and dialog that add an entry to the 20-year, 5-year or annual plan. */
export function AddNode({ commands }: { commands: PlanCommands }) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  const { done } = commands;
  useEffect(() => {
    if (done?.intent === "addNode") dialog.current?.close();
  }, [done]);
  return (
    <>
      <button className="button" data-kind="secondary" onClick={() => dialog.current?.showModal()}>
        {t("plan.add")}
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="add-title">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            commands.send({
              intent: "addNode",
              ...(Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>),
            });
            event.currentTarget.reset();
          }}
        >
          <h2 id="add-title">{t("plan.addTitle")}</h2>
          <div className="field">
            <label htmlFor="add-kind">{t("plan.addKind")}</label>
            <select id="add-kind" name="kind" className="input" defaultValue="GOAL">
              {NODE_KINDS.filter((kind) => kind !== "PROJECT").map((kind) => (
                <option key={kind} value={kind}>
                  {t(`plan.kind.${kind}`)}
                </option>
              ))}
            </select>
          </div>
          <Line name="code" label={t("plan.addCode")} />
          <Line name="titleTh" label={t("plan.addName")} required />
          <Line name="titleEn" label={t("plan.addNameEn")} />
          <fieldset className={styles.stepFields}>
            <legend className="label">{t("plan.addSteps")}</legend>
            {["2566–2570", "2571–2575", "2576–2580", "2581–2585"].map((step, at) => (
              <Line key={step} name={`step${at}`} label={step} />
            ))}
          </fieldset>
          <div className="row">
            <button className="button" disabled={commands.busy}>
              {t("shell.save")}
            </button>
            <button type="button" className="button" data-kind="secondary" onClick={() => dialog.current?.close()}>
              {t("shell.cancel")}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}

function Line({ name, label, required }: { name: string; label: string; required?: boolean }) {
  return (
    <div className="field">
      <label htmlFor={`add-${name}`}>{label}</label>
      <input id={`add-${name}`} name={name} className="input" maxLength={300} required={required} />
    </div>
  );
}
