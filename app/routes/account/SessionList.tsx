import { ActionForm } from "~/components/form/ActionForm";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";
import { deviceName } from "./deviceName";
import styles from "./account.module.css";

type Sessions = Awaited<ReturnType<AppServices["sessions"]["listOwn"]>>;

/** Devices that are signed in, each with a way to sign it out. */
export function SessionList({ sessions, current }: { sessions: Sessions; current: string | null }) {
  const t = useT();
  const locale = useLocale();
  return (
    <section className="card" aria-labelledby="sessions">
      <h2 id="sessions">{t("account.sessions")}</h2>
      <p className="hint">{t("account.sessionsHint")}</p>
      <ul className={styles.list}>
        {sessions.map(({ id, userAgent, address, createdAt, lastSeenAt }) => (
          <li key={id} className={styles.item}>
            <div>
              <strong>{deviceName(userAgent) ?? t("account.unknownDevice")}</strong>{" "}
              {id === current && (
                <span className="tag" data-tone="ok">
                  {t("account.thisDevice")}
                </span>
              )}
              <div className="hint">
                {[
                  address,
                  `${t("account.since")} ${thaiDateTime(createdAt, locale)}`,
                  `${t("account.lastSeen")} ${thaiDateTime(lastSeenAt, locale)}`,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </div>
            </div>
            <ActionForm intent="endSession" submit={t("account.end")} kind="secondary" size="small">
              <input type="hidden" name="sessionId" value={id} />
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
