import { Link } from "@remix-run/react";
import { RotateCcw } from "lucide-react";
import { baht } from "~/format/baht";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { VersionEntry } from "../historyView";
import { useSummaryWords, useVersionName, useWriterName } from "../versionWords";
import { Writers } from "./Writers";
import styles from "../history.module.css";

type Props = {
  version: VersionEntry;
  /** Number of the version before it, null for the first. */
  before: number | null;
  current: boolean;
  /** null = this person may not restore. */
  onRestore: (() => void) | null;
};

const TONES = { NAMED: "info", GATE: "ok", AUTO: undefined, BEFORE_RESTORE: "warn" } as const;

/** One version of the list: what it is, who made it, what it changed, and what can be done with it. */
export function VersionItem({ version, before, current, onRestore }: Props) {
  const t = useT();
  const locale = useLocale();
  const nameOf = useVersionName();
  const words = useSummaryWords();
  const writerName = useWriterName();
  const { number, kind, at, by, editors, summary, totalSatang } = version;
  const time = thaiDateTime(new Date(at), locale).slice(-5);
  return (
    <li className={styles.version} aria-current={current ? "true" : undefined} data-version={number}>
      <div className={styles.versionHead}>
        <time dateTime={at}>{time}</time>
        <strong>{nameOf(version)}</strong>
        <span className="tag" data-tone={TONES[kind]}>
          {t(`history.kind.${kind}`)}
        </span>
      </div>
      <div className={styles.facts}>
        {t("history.number", { number })}
        {by && ` · ${t("history.by", { name: writerName(by) })}`} · {t("history.total", { amount: baht(totalSatang) })}
      </div>
      <div className={styles.facts}>{words(summary)}</div>
      <Writers writers={editors} />
      <div className={styles.tools}>
        {before !== null && <Link to={`?from=${before}&to=${number}`}>{t("history.changesIn")}</Link>}
        <Link to={`?from=${number}`}>{t("history.withNow")}</Link>
        {onRestore && (
          <button
            type="button"
            className="button"
            data-kind="secondary"
            data-size="small"
            aria-label={t("history.restoreLabel", { number })}
            onClick={onRestore}
          >
            <RotateCcw size={15} aria-hidden /> {t("history.restore")}
          </button>
        )}
      </div>
    </li>
  );
}
