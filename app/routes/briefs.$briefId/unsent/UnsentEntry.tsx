import { useState } from "react";
import { isMessageKey } from "~/i18n/messages";
import { refusalText } from "~/components/brief/refusalWords";
import { useLocale, useT } from "~/i18n/useT";
import { useContent } from "../state/BriefContext";
import { copyText, saveTextFile } from "./saveFile";
import type { Unsent } from "./unsent";
import styles from "../panels/panels.module.css";

type Props = { work: Unsent; fileName: string; park(): void; drop: (() => void) | null };

/** One piece of unsent work: why, since when, its text, and what can be done with it. */
export function UnsentEntry({ work, ...ways }: Props) {
  const t = useT();
  const locale = useLocale();
  const key = `brief.unsent.reason.${work.reason}`;
  const reason = isMessageKey(key) ? t(key) : t("brief.unsent.reason.other", { code: work.reason });
  const content = useContent((now) => now);
  const said = refusalText({ t, locale }, content, work.why);
  const time = work.at === null ? null : new Date(work.at).toLocaleString(locale === "th" ? "th-TH" : "en-GB");
  return (
    <div className={styles.unsentEntry}>
      <p>
        <strong>{said || reason}</strong> {time && <span className="hint">{t("brief.unsent.at", { time })}</span>}
      </p>
      <textarea className="input" readOnly rows={6} value={work.text} aria-label={t("brief.unsent.title")} />
      <Ways work={work} {...ways} />
    </div>
  );
}

function Ways({ work, fileName, park, drop }: Props) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const removal = () => {
    if (confirm(t("brief.unsent.dropSure"))) drop?.();
  };
  return (
    <div className="row">
      <button
        type="button"
        className="button"
        data-size="small"
        onClick={() => void copyText(work.text).then(setCopied)}
      >
        {t(copied ? "brief.unsent.copied" : "brief.unsent.copy")}
      </button>
      <Way label={t("brief.unsent.download")} act={() => saveTextFile(fileName, work.text)} />
      <Way label={t("parked.store")} act={park} />
      <Way label={t("brief.banner.reload")} act={() => location.reload()} />
      {drop && (
        <button type="button" className="button" data-kind="danger" data-size="small" onClick={removal}>
          {t("brief.unsent.drop")}
        </button>
      )}
    </div>
  );
}

function Way({ label, act }: { label: string; act(): void }) {
  return (
    <button type="button" className="button" data-kind="secondary" data-size="small" onClick={act}>
      {label}
    </button>
  );
}
