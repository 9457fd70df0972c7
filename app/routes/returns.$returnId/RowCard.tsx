import { Link } from "@remix-run/react";
import { isMessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { ChangeTable } from "./ChangeTable";
import styles from "./return.module.css";
import type { SheetView } from "./returnView";
import { ValueText } from "./ValueText";

type Row = SheetView["rows"][number];

const TONE = {
  NEW: "info",
  COPIED: "warn",
  MISSING: "warn",
  FOREIGN: "bad",
  GONE: "bad",
  CHANGED: "info",
  SAME: "info",
} as const;

/** One row of the file (or one that it lacks): what it is, what differs, and what may be ticked. */
export function RowCard({ row }: { row: Row }) {
  const t = useT();
  const name = row.label || row.rowId || "–";
  return (
    <article className={`card ${styles.row}`} aria-label={name}>
      <header>
        <h2>{name}</h2>
        <p>
          {row.line !== null && (
            <span className="hint">
              {t("sheetReturn.line", { line: row.line })} · {row.sheet}
            </span>
          )}{" "}
          {row.state !== "CHANGED" && row.state !== "SAME" && (
            <span className="tag" data-tone={TONE[row.state]}>
              {t(`sheetReturn.row.${row.state}`)}
            </span>
          )}{" "}
          {row.briefId && <Link to={`/briefs/${row.briefId}`}>{t("sheetReturn.openBrief")}</Link>}
        </p>
        {row.moved && <p className={styles.note}>▲ {t("sheetReturn.moved")}</p>}
        {row.strayed && <p className={styles.note}>▲ {t("sheetReturn.strayed")}</p>}
      </header>
      {row.changes.length > 0 && <ChangeTable row={row} name={name} />}
      {row.texts.length > 0 && <Texts row={row} />}
      <Adding row={row} />
    </article>
  );
}

/** Everything that a row without a known id says: nothing of it gets lost on the page. */
function Texts({ row }: { row: Row }) {
  const t = useT();
  return (
    <dl className={styles.texts}>
      {row.texts.map(({ column, text, amount, notes }) => {
        const key = `sheetReturn.col.${column}`;
        return (
          <div key={column}>
            <dt>{isMessageKey(key) ? t(key) : column}</dt>
            <dd>
              <ValueText value={{ text, amount }} />
              {notes.map((note) => (
                <span key={note} className={styles.note}>
                  ▲ {t(`sheetReturn.note.${note}`)}
                </span>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Adding({ row }: { row: Row }) {
  const t = useT();
  if (row.state !== "NEW" && row.state !== "COPIED") return null;
  if (row.added) return <p className="tag">{t("sheetReturn.added")}</p>;
  if (!row.add) return <p className="hint">{t("sheetReturn.notAdded")}</p>;
  return (
    <label className={styles.tick}>
      <input type="checkbox" name="add" value={row.at ?? ""} /> {t("sheetReturn.add", { title: row.projectTitle })}
    </label>
  );
}
