import { ActionForm } from "~/components/form/ActionForm";
import { MINUTES_TEXTS } from "~/collab/session/minutesDoc";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { SessionData } from "../route";
import { LiveMinutes } from "./LiveMinutes";
import styles from "./minutes.module.css";

/** The minutes of a closed session: written together, signed off once, then frozen with their hash; as a document any time. */
export function Minutes({ page: { minutes, may, head } }: { page: SessionData }) {
  const t = useT();
  const locale = useLocale();
  if (!minutes) return null;
  const { sections, room, signedAt, signedBy, hash, text } = minutes;
  return (
    <section className="card">
      <h2>{t("dialogue.minutesTitle")}</h2>
      <p className="row">
        <a className="button" data-kind="secondary" href={`/documents/minutes/${head.id}.docx`}>
          {t("dialogue.minutesDocx")}
        </a>
        <a className="button" data-kind="quiet" href={`/documents/attendance/${head.id}.docx`}>
          {t("dialogue.attendanceDocx")}
        </a>
      </p>
      {room ? (
        <LiveMinutes sessionId={head.id} room={room} sections={sections} />
      ) : (
        <dl className={styles.texts}>
          {MINUTES_TEXTS.map((name) => (
            <div key={name}>
              <dt className="label">{t(`dialogue.minutes.${name}`)}</dt>
              <dd className={styles.said}>{sections[name] || "–"}</dd>
            </div>
          ))}
        </dl>
      )}
      {text && <p className={styles.said}>{text}</p>}
      {signedAt ? (
        <>
          <p className="banner" data-tone="ok">
            {t("dialogue.signed", { name: signedBy ?? "", at: thaiDateTime(new Date(signedAt), locale) })}
          </p>
          <p className="hint">
            {t("dialogue.hash")} <code className={styles.hash}>{hash}</code>
          </p>
        </>
      ) : (
        may.prepare && (
          <>
            <p className="hint">{t("dialogue.signHint")}</p>
            <ActionForm intent="minutes" submit={t("dialogue.sign")}>
              <input type="hidden" name="hash" value={hash} />
              <input type="hidden" name="text" value={text} />
              <input type="hidden" name="sign" value="on" />
            </ActionForm>
          </>
        )
      )}
    </section>
  );
}
