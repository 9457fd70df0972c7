import { thaiDateTime } from "~/format/thaiDateTime";
import { isMessageKey } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./return.module.css";
import type { SheetView } from "./returnView";

/** What came of saving. */
export type ApplyDone = { cells: number; added: number; stale: number; refused: string[] };

/** What was saved, and what was left alone and why. */
export function Done({ done }: { done: ApplyDone }) {
  const t = useT();
  const { cells, added, stale, refused } = done;
  return (
    <div className="banner" data-tone={stale > 0 || refused.length > 0 ? "warn" : "ok"} role="status">
      <div>
        <strong>{t("sheetReturn.done", { cells, added })}</strong>
        {stale > 0 && <div>{t("sheetReturn.stale", { count: stale })}</div>}
        {refused.length > 0 && <div>{t("sheetReturn.refused", { codes: refused.join(" · ") })}</div>}
      </div>
    </div>
  );
}

const COUNTS = ["SAME", "CHANGED", "CONFLICT", "NEW", "COPIED", "MISSING", "MOVED", "FOREIGN", "GONE"] as const;

/** Rows by what they are, and what of the file was not read. */
export function Summary({ sheet }: { sheet: SheetView }) {
  const t = useT();
  const locale = useLocale();
  const columns = sheet.lostColumns.map((column) => {
    const key = `sheetReturn.col.${column}`;
    return isMessageKey(key) ? t(key) : column;
  });
  return (
    <section className={styles.summary}>
      {sheet.exportedAt ? (
        <p className="hint">
          {t("sheetReturn.exportedAt", { date: thaiDateTime(new Date(sheet.exportedAt), locale) })}
        </p>
      ) : (
        <div className="banner" data-tone="warn">
          {t("sheetReturn.unknownIssue")}
        </div>
      )}
      <dl className={styles.counts}>
        {COUNTS.filter((one) => one === "SAME" || one === "CHANGED" || sheet.counts[one] > 0).map((one) => (
          <div key={one} data-loud={one === "CONFLICT" || undefined}>
            <dt>{t(`sheetReturn.count.${one}`)}</dt>
            <dd>{sheet.counts[one]}</dd>
          </div>
        ))}
      </dl>
      {sheet.extraHeads.length > 0 && <p>▲ {t("sheetReturn.extra", { names: sheet.extraHeads.join(" · ") })}</p>}
      {columns.length > 0 && <p>▲ {t("sheetReturn.lost", { names: columns.join(" · ") })}</p>}
      {sheet.otherSheets.length > 0 && <p>▲ {t("sheetReturn.sheets", { names: sheet.otherSheets.join(" · ") })}</p>}
    </section>
  );
}
