import styles from "~/components/mou/life.module.css";
import { bangkokDay } from "~/format/bangkokDay";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import type { SigningPageView } from "./signingView";

/** Recorded signings, newest first: the first holds, the others were corrected. */
export function Records({ view }: { view: SigningPageView }) {
  const t = useT();
  const locale = useLocale();
  if (view.signings.length === 0) return null;
  const nameOf = (id: string) => view.people.find(({ userId }) => userId === id)?.nameTh ?? "–";
  return (
    <section className="card" aria-labelledby="mou-records">
      <h2 id="mou-records">{t("mouLife.records")}</h2>
      <ol className={styles.rows}>
        {view.signings.map((one, at) => (
          <li key={one.id} className={styles.paper} data-withdrawn={at > 0 ? true : undefined}>
            <strong>{t("mouLife.signedLine", { date: thaiDate(one.signedOn, { locale }), place: one.place })}</strong>{" "}
            {at > 0 && (
              <span className="tag" data-tone="warn">
                {t("mouLife.superseded")}
              </span>
            )}
            <div>
              {one.documentNo}{" "}
              {t("mouLife.originalsLine", {
                count: one.originals,
                names: one.witnesses.map(({ name }) => name).join(", "),
              })}
            </div>
            {one.reason && <div>{one.reason}</div>}
            {one.scan && (
              <div>
                <a href={`/mous/${view.mou.id}/files/${one.scan.id}`} download>
                  {one.scan.name}
                </a>{" "}
                <span className={styles.hash}>{t("mouLife.sha", { hash: one.scan.sha256 })}</span>
              </div>
            )}
            <div className="hint">
              {one.fingerprint} · {nameOf(one.recordedBy)} · {thaiDate(bangkokDay(one.recordedAt), { locale })}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
