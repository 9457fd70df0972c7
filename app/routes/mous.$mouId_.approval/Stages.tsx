import { Form, useNavigation } from "@remix-run/react";
import styles from "~/components/mou/life.module.css";
import { bangkokDay } from "~/format/bangkokDay";
import { clockTime } from "~/format/clockTime";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import { nameIn, type MouApprovalPageView } from "./approvalView";

type Group = MouApprovalPageView["approvals"]["stand"]["stages"][number]["groups"][number];

/** Stages with their groups: who approved when, and whose turn it is. */
export function Stages({ view }: { view: MouApprovalPageView }) {
  const t = useT();
  const { stand, turn } = view.approvals;
  const waits = turn.map((id) => nameIn(view, id)).join(", ");
  return (
    <section className="card" aria-labelledby="mou-stages">
      <h2 id="mou-stages">{t("mouLife.round", { round: view.mou.round })}</h2>
      {stand.stages.length === 0 && <p className="hint">{t("mouLife.noOrder")}</p>}
      {stand.complete && (
        <p className="tag" data-tone="ok">
          ✓ {t("mouLife.complete")}
        </p>
      )}
      {view.mou.state === "EVIDENCE_CHECK" && !stand.complete && turn.length > 0 && (
        <p>
          <strong>{t("mouLife.turn", { names: waits })}</strong>
        </p>
      )}
      <ol className={styles.rows}>
        {stand.stages.map(({ stage, place, groups }) => (
          <li key={stage} className={styles.stage} data-place={place}>
            <h3>
              {t("mouLife.stage", { stage })} · {t(`mouLife.place.${place}`)}
            </h3>
            {groups.map((group) => (
              <GroupRow key={group.id} view={view} group={group} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function GroupRow({ view, group }: { view: MouApprovalPageView; group: Group }) {
  const t = useT();
  const locale = useLocale();
  return (
    <div>
      <p>
        <strong>{group.nameTh}</strong>{" "}
        <span className="hint">{t("mouLife.need", { need: group.need, all: group.approvers.length })}</span>
      </p>
      <ul>
        {group.approvers.map((id) => {
          const act = view.approvals.acts.find(({ groupId, userId }) => groupId === group.id && userId === id);
          const at = act && `${thaiDate(bangkokDay(act.at), { locale })} ${clockTime(new Date(act.at).toISOString())}`;
          return (
            <li key={id}>
              {nameIn(view, id)} – {at ? t("mouLife.approvedAt", { date: at }) : t("mouLife.waiting")}
              {view.maySet && !act && <Replace view={view} groupId={group.id} from={id} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Replace({ view, groupId, from }: { view: MouApprovalPageView; groupId: string; from: string }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  const id = `replace-${groupId}-${from}`;
  return (
    <details>
      <summary>{t("mouLife.replace", { name: nameIn(view, from) })}</summary>
      <Form method="post" className={styles.step} preventScrollReset>
        <input type="hidden" name="intent" value="replace" />
        <input type="hidden" name="groupId" value={groupId} />
        <input type="hidden" name="from" value={from} />
        <div className="field">
          <label htmlFor={id}>{t("mouLife.replaceWith")}</label>
          <select id={id} name="to" className="input">
            {view.choices.map(({ userId, nameTh, orgNameTh }) => (
              <option key={userId} value={userId}>
                {nameTh} · {orgNameTh}
              </option>
            ))}
          </select>
        </div>
        <button className="button" data-kind="secondary" disabled={busy}>
          {t("mouLife.replaceButton")}
        </button>
      </Form>
    </details>
  );
}
