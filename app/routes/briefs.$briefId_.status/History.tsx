import { baht } from "~/format/baht";
import { bangkokDay } from "~/format/bangkokDay";
import { clockTime } from "~/format/clockTime";
import { thaiDate } from "~/format/thaiDate";
import { useBilingual, useLocale, useT } from "~/i18n/useT";

import type { StatusView } from "./statusView";
import styles from "./status.module.css";

type Taken = StatusView["history"][number];

/** Every step that was taken, newest first: who, when, why, on which letter, and what was passed over. */
export function History({ view }: { view: StatusView }) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="lifecycle-history">
      <h2 id="lifecycle-history">{t("lifecycle.history")}</h2>
      {view.history.length === 0 && <p className="hint">{t("lifecycle.noHistory")}</p>}
      <ol className={styles.history}>
        {view.history.map((taken) => (
          <Row
            key={taken.id}
            taken={taken}
            name={view.people.find(({ userId }) => userId === taken.byUserId)?.nameTh}
          />
        ))}
      </ol>
    </section>
  );
}

function Row({ taken, name }: { taken: Taken; name: string | undefined }) {
  const t = useT();
  const pick = useBilingual();
  const locale = useLocale();
  const { documentNo, documentDate, amountSatang, skipped, waived, reason } = taken;
  return (
    <li>
      <p>
        <strong>{t(`brief.state.${taken.to}`)}</strong>{" "}
        <span className="hint">
          {t("lifecycle.from", { state: t(`brief.state.${taken.from}`) })} ·{" "}
          {t("lifecycle.revision", { number: taken.revision })}
        </span>
      </p>
      {documentNo && (
        <p>
          {t("lifecycle.onLetter", { number: documentNo, date: thaiDate(documentDate, { locale }) })}
          {amountSatang !== null && ` · ${baht(amountSatang, { unit: true, locale })}`}
        </p>
      )}
      {reason && <p className={styles.said}>{reason}</p>}
      {skipped.length > 0 && (
        <p className="hint">
          {t("lifecycle.skips", { states: skipped.map((one) => t(`brief.state.${one}`)).join(" · ") })}
        </p>
      )}
      {waived.map((message) => (
        <p key={message.th} className="hint">
          {t("lifecycle.passedOver", { finding: pick(message) })}
        </p>
      ))}
      <p className="hint">
        {name} · {thaiDate(bangkokDay(taken.at), { locale })} {clockTime(new Date(taken.at).toISOString())}
      </p>
    </li>
  );
}
