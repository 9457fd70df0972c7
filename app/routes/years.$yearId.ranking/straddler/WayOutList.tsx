import { Form, Link } from "@remix-run/react";
import { CountedAmount } from "~/components/counted/CountedAmount";
import { baht } from "~/format/baht";
import { wayOutAmount } from "~/format/counted/amounts/cutAmounts";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { RankingPageData } from "../loadRanking";
import styles from "./straddler.module.css";

type WayOut = RankingPageData["wayOuts"][number];

/** The ways out in force, who took them and when; each can be taken back by who may rank. */
export function WayOutList({ wayOuts, fy, mayUndo }: { wayOuts: readonly WayOut[]; fy: number; mayUndo: boolean }) {
  const t = useT();
  const locale = useLocale();
  if (wayOuts.length === 0) return null;
  return (
    <section className={styles.list} aria-labelledby="ways-out">
      <h2 id="ways-out">{t("ranking.ways.title", { count: wayOuts.length })}</h2>
      <ul>
        {wayOuts.map(({ id, way, reducedSatang, from, later, byName, at }) => (
          <li key={id}>
            <span>
              <Link to={`/briefs/${from.briefId}`}>{from.code}</Link>{" "}
              <CountedAmount
                figure={wayOutAmount({ way, reducedSatang, from })}
                words={() =>
                  t(way === "REDUCE" ? "ranking.ways.reduced" : "ranking.ways.moved", {
                    amount: baht(reducedSatang, { unit: true, locale }),
                  })
                }
              />{" "}
              {later && <Link to={`/briefs/${later.briefId}`}>{later.code}</Link>}
              <span className="hint">
                {" "}
                {byName} · {thaiDateTime(new Date(at), locale)}
              </span>
            </span>
            {mayUndo && from.fy === fy && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="id" value={id} />
                <button className="button" data-kind="quiet" data-size="small" name="intent" value="undoWayOut">
                  ↶ {t("ranking.ways.undo", { code: from.code })}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
