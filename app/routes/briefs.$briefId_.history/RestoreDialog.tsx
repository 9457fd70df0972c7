import { Form } from "@remix-run/react";
import { useId } from "react";
import { useModal } from "~/components/dialog/useModal";
import { Problem } from "~/components/Problem";
import { baht } from "~/format/baht";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { VersionEntry } from "./historyView";
import { useDialogAnswer } from "./useDialogAnswer";
import { useVersionName } from "./versionWords";
import styles from "./history.module.css";

type Props = { version: VersionEntry; onClose(): void };

/** Asks once before the whole form goes back to a version; says what it does and what it does not touch. */
export function RestoreDialog({ version, onClose }: Props) {
  const t = useT();
  const id = useId();
  const locale = useLocale();
  const dialog = useModal();
  const nameOf = useVersionName();
  const { busy, refusal, send } = useDialogAnswer(onClose);
  return (
    <dialog ref={dialog} className={styles.dialog} onClose={onClose} aria-labelledby={id}>
      <Form method="post" onSubmit={send}>
        <h2 id={id}>{t("history.restoreTitle", { number: version.number, name: nameOf(version) })}</h2>
        <Problem failure={refusal} />
        <p>
          {thaiDateTime(new Date(version.at), locale)} · {t("history.total", { amount: baht(version.totalSatang) })}
        </p>
        <p>{t("history.restoreExplain")}</p>
        <p className="hint">{t("history.restoreKeeps")}</p>
        <input type="hidden" name="intent" value="restore" />
        <input type="hidden" name="number" value={version.number} />
        <div className="row">
          <button className="button" disabled={busy}>
            {t("history.restoreSubmit")}
          </button>
          <button type="button" className="button" data-kind="secondary" onClick={onClose}>
            {t("shell.cancel")}
          </button>
        </div>
      </Form>
    </dialog>
  );
}
