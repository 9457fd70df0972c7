import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import styles from "~/components/mou/life.module.css";
import { useT } from "~/i18n/useT";
import type { MouApprovalPageView } from "./approvalView";
import { groupField } from "./planForm";

type Draft = { key: number; nameTh: string; need: number; approvers: readonly string[] };

/** Sets up stages, groups, approvers and how many of them; until somebody has acted. */
export function OrderForm({ view }: { view: MouApprovalPageView }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  const { stand, acts } = view.approvals;
  const [stages, setStages] = useState<Draft[][]>(() =>
    stand.stages.length > 0
      ? stand.stages.map(({ groups }, stage) => groups.map((group, at) => ({ ...group, key: stage * 100 + at })))
      : [[empty(0)]],
  );
  if (acts.some(({ round }) => round === view.mou.round)) return <p className="hint">{t("mouLife.orderBegun")}</p>;
  const next = () => 1 + Math.max(0, ...stages.flat().map(({ key }) => key));
  const add = (stage: number) => setStages(stages.map((one, at) => (at === stage ? [...one, empty(next())] : one)));
  const drop = (key: number) =>
    setStages(stages.map((one) => one.filter((group) => group.key !== key)).filter((one) => one.length > 0));
  return (
    <details className="card" open={stand.stages.length === 0}>
      <summary>
        <strong>{t("mouLife.order")}</strong>
      </summary>
      <p className="hint">{t("mouLife.orderHelp")}</p>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="order" />
        <ol className={styles.rows}>
          {stages.map((groups, stage) => (
            <li key={groups[0]?.key ?? stage} className={styles.stage}>
              <h3>{t("mouLife.stage", { stage: stage + 1 })}</h3>
              {groups.map((group, at) => (
                <GroupFields
                  key={group.key}
                  view={view}
                  group={group}
                  stage={stage}
                  at={at}
                  onDrop={() => drop(group.key)}
                />
              ))}
              <button type="button" className="button" data-kind="quiet" onClick={() => add(stage)}>
                {t("mouLife.addGroup")}
              </button>
            </li>
          ))}
        </ol>
        <div className="row">
          <button
            type="button"
            className="button"
            data-kind="secondary"
            onClick={() => setStages([...stages, [empty(next())]])}
          >
            {t("mouLife.addStage")}
          </button>
          <button className="button" disabled={busy}>
            {t("mouLife.saveOrder")}
          </button>
        </div>
      </Form>
    </details>
  );
}

const empty = (key: number): Draft => ({ key, nameTh: "", need: 1, approvers: [] });

type FieldsProps = { view: MouApprovalPageView; group: Draft; stage: number; at: number; onDrop(): void };

function GroupFields({ view, group, stage, at, onDrop }: FieldsProps) {
  const t = useT();
  const [name, need, people] = (["name", "need", "people"] as const).map((what) => groupField(stage, at, what));
  return (
    <fieldset>
      <legend className="visually-hidden">{t("mouLife.stage", { stage: stage + 1 })}</legend>
      <div className={styles.grid}>
        <div className="field">
          <label htmlFor={name}>{t("mouLife.groupName")}</label>
          <input id={name} name={name} className="input" required maxLength={120} defaultValue={group.nameTh} />
        </div>
        <div className="field">
          <label htmlFor={need}>{t("mouLife.groupNeed")}</label>
          <input
            id={need}
            name={need}
            className="input number"
            type="number"
            min={1}
            max={20}
            defaultValue={group.need}
          />
        </div>
        <div className={`field ${styles.wide}`}>
          <label htmlFor={people}>{t("mouLife.groupPeople")}</label>
          <select
            id={people}
            name={people}
            className="input"
            multiple
            required
            size={Math.min(8, Math.max(3, view.choices.length))}
            defaultValue={[...group.approvers]}
          >
            {view.choices.map(({ userId, nameTh, orgNameTh }) => (
              <option key={userId} value={userId}>
                {nameTh} · {orgNameTh}
              </option>
            ))}
          </select>
        </div>
      </div>
      <button
        type="button"
        className="button"
        data-kind="quiet"
        onClick={onDrop}
        aria-label={t("mouLife.removeGroup", { group: at + 1, stage: stage + 1 })}
      >
        {t("mouLife.removeShort")}
      </button>
    </fieldset>
  );
}
