import styles from "~/components/mou/life.module.css";
import { bangkokDay } from "~/format/bangkokDay";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import { nameIn, type MouApprovalPageView } from "./approvalView";

/** Acts of rounds before, which are void, and every step so far with its reason. */
export function Rounds({ view }: { view: MouApprovalPageView }) {
  const t = useT();
  const locale = useLocale();
  const earlier = view.approvals.acts.filter(({ round }) => round < view.mou.round);
  const day = (at: Date) => thaiDate(bangkokDay(at), { locale });
  return (
    <section className="card" aria-labelledby="mou-history">
      {earlier.length > 0 && (
        <>
          <h2>{t("mouLife.earlier")}</h2>
          <ul className={styles.rows}>
            {earlier.map(({ id, round, userId, act, at, reason }) => (
              <li key={id} className={styles.paper} data-withdrawn>
                <span className="tag" data-tone="warn">
                  {t("mouLife.void")}
                </span>{" "}
                {t("mouLife.round", { round })} · {nameIn(view, userId)} –{" "}
                {act === "RETURN"
                  ? t("mouLife.returnedAt", { date: day(at), reason })
                  : t("mouLife.approvedAt", { date: day(at) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 id="mou-history">{t("mouLife.history")}</h2>
      <ol className={styles.rows}>
        {view.history.map(({ id, fromState, toState, reason, documentNo, byUserId, at }) => (
          <li key={id} className={styles.paper}>
            <strong>
              {t("mouLife.historyLine", { from: t(`mou.state.${fromState}`), to: t(`mou.state.${toState}`) })}
            </strong>
            {documentNo && <div>{documentNo}</div>}
            {reason && <div>{reason}</div>}
            <div className="hint">
              {nameIn(view, byUserId)} · {day(at)}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
