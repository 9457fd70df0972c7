import table from "~/components/CardTable.module.css";
import { isMessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import styles from "./return.module.css";
import type { SheetView } from "./returnView";
import { ValueText } from "./ValueText";

type Row = SheetView["rows"][number];
type Change = Row["changes"][number];

/** The cells of a row that differ: when exported, now, in the file; each with its own tick. */
export function ChangeTable({ row, name }: { row: Row; name: string }) {
  const t = useT();
  return (
    <div className={table.frame}>
      <table className={`${table.table} ${styles.changes}`}>
        <thead>
          <tr>
            <th scope="col">{t("sheetReturn.column")}</th>
            <th scope="col">{t("sheetReturn.was")}</th>
            <th scope="col">{t("sheetReturn.now")}</th>
            <th scope="col">{t("sheetReturn.inFile")}</th>
            <th scope="col">{t("sheetReturn.take")}</th>
          </tr>
        </thead>
        <tbody>
          {row.changes.map((change) => (
            <ChangeRow key={change.column} change={change} name={name} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChangeRow({ change, name }: { change: Change; name: string }) {
  const t = useT();
  const { column, state, was, now, file, kept, notes, take } = change;
  const key = `sheetReturn.col.${column}`;
  const words = isMessageKey(key) ? t(key) : column;
  return (
    <tr data-state={state}>
      <th scope="row">
        {words}
        {state === "CONFLICT" && <span className={styles.conflict}>■ {t("sheetReturn.conflict")}</span>}
        {notes.map((note) => (
          <span key={note} className={styles.note}>
            ▲ {t(`sheetReturn.note.${note}`)}
          </span>
        ))}
      </th>
      <td data-label={t("sheetReturn.was")}>{was ? <ValueText value={was} /> : "–"}</td>
      <td data-label={t("sheetReturn.now")}>
        <ValueText value={now} />
      </td>
      <td data-label={t("sheetReturn.inFile")}>
        <ValueText value={file} />
      </td>
      <td data-label={t("sheetReturn.take")}>
        {take !== null ? (
          <label className={styles.tick}>
            <input
              type="checkbox"
              name="take"
              value={take}
              defaultChecked={state === "CHANGED" && notes.length === 0}
              aria-label={t("sheetReturn.takeCell", { column: words, row: name })}
            />{" "}
            <span aria-hidden="true">{t("sheetReturn.take")}</span>
          </label>
        ) : (
          <span className="hint">
            {state === "NEWER" ? t("sheetReturn.newer") : kept !== null ? t(`sheetReturn.kept.${kept}`) : "–"}
          </span>
        )}
      </td>
    </tr>
  );
}
