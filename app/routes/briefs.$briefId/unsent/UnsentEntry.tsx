import { useState } from "react";
import { isMessageKey } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import { copyText, saveTextFile } from "./saveFile";
import type { Unsent } from "./unsent";
import styles from "../panels/panels.module.css";

/** One piece of unsent work: why, since when, its text, and what can be done with it. */
export function UnsentEntry({ work, fileName, drop }: { work: Unsent; fileName: string; drop: (() => void) | null }) {
  const t = useT();
  const locale = useLocale();
  const [copied, setCopied] = useState(false);
  const key = `brief.unsent.reason.${work.reason}`;
  const reason = isMessageKey(key) ? t(key) : t("brief.unsent.reason.other", { code: work.reason });
  const time = work.at === null ? null : new Date(work.at).toLocaleString(locale === "th" ? "th-TH" : "en-GB");
  return (
    <div className={styles.unsentEntry}>
      <p>
        <strong>{reason}</strong> {time && <span className="hint">{t("brief.unsent.at", { time })}</span>}
      </p>
      <textarea className="input" readOnly rows={6} value={work.text} aria-label={t("brief.unsent.title")} />
      <div className="row">
        <button
          type="button"
          className="button"
          data-size="small"
          onClick={() => void copyText(work.text).then(setCopied)}
        >
          {t(copied ? "brief.unsent.copied" : "brief.unsent.copy")}
        </button>
        <button
          type="button"
          className="button"
          data-kind="secondary"
          data-size="small"
          onClick={() => saveTextFile(fileName, work.text)}
        >
          {t("brief.unsent.download")}
        </button>
        <button
          type="button"
          className="button"
          data-kind="secondary"
          data-size="small"
          onClick={() => location.reload()}
        >
          {t("brief.banner.reload")}
        </button>
        {drop && (
          <button
            type="button"
            className="button"
            data-kind="danger"
            data-size="small"
            onClick={() => {
              if (confirm(t("brief.unsent.dropSure"))) drop();
            }}
          >
            {t("brief.unsent.drop")}
          </button>
        )}
      </div>
    </div>
  );
}
