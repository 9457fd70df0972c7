import { FindingList } from "~/components/mou/FindingList";
import styles from "~/components/mou/life.module.css";
import { baht } from "~/format/baht";
import { bangkokDay } from "~/format/bangkokDay";
import { clockTime } from "~/format/clockTime";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import type { SigningPageView } from "./signingView";

/** What is looked at before the export, and the export itself. */
export function Preflight({ view }: { view: SigningPageView }) {
  const t = useT();
  const locale = useLocale();
  const { sums, last, mou } = view;
  const kind = mou.type === "ASSET_TRANSFER" ? "mou" : "mou-cooperation";
  return (
    <section className="card" aria-labelledby="mou-preflight">
      <h2 id="mou-preflight">{t("mouLife.preflight")}</h2>
      <ul className={styles.rows}>
        {view.preflight.map(({ what, findings }) => {
          const bad = findings.some(({ severity }) => severity === "E");
          return (
            <li key={what}>
              <span className="tag" data-tone={bad ? "bad" : findings.length > 0 ? "warn" : "ok"}>
                {bad ? "✗" : findings.length > 0 ? "⚠" : "✓"} {t(`mouLife.check.${what}`)}
              </span>
              {what === "ANNEX" && sums && (
                <span className="hint"> {t("mouLife.sums", { annex: baht(sums.annex), brief: baht(sums.brief) })}</span>
              )}
              <FindingList findings={findings} />
            </li>
          );
        })}
      </ul>
      <div className="row">
        <a className="button" href={`/documents/${kind}/${mou.id}.docx`} download>
          {t("mouLife.export")}
        </a>
        <a className="button" data-kind="secondary" href={`/documents/${kind}/${mou.id}.pdf`} download>
          {t("mouLife.exportPdf")}
        </a>
      </div>
      {mou.state !== "SIGNING" && view.signings.length === 0 && <p className="hint">{t("mouLife.exportDraft")}</p>}
      <p>
        {last
          ? t("mouLife.lastFile", {
              fingerprint: last.fingerprint,
              date: `${thaiDate(bangkokDay(last.at), { locale })} ${clockTime(new Date(last.at).toISOString())}`,
            })
          : t("mouLife.noFile")}
      </p>
    </section>
  );
}
