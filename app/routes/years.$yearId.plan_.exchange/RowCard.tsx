import table from "~/components/CardTable.module.css";
import { isMessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import type { OpenedGraph } from "./Comparison";
import styles from "./exchange.module.css";

type Row = OpenedGraph["rows"][number];

const TONE = { NEW: "info", CHANGED: "info", MISSING: "warn", SAME: "info", TAKEN: "ok" } as const;

/** Name of a field; targets of a budget year name their year. */
function useFieldName(): (field: string) => string {
  const t = useT();
  return (field) => {
    const year = /^y(\d{4})$/.exec(field)?.[1];
    if (year !== undefined) return t("planExchange.field.year", { fy: year });
    const key = `planExchange.field.${field}`;
    return isMessageKey(key) ? t(key) : field;
  };
}

/** A value in words: relations and strengths travel as codes. */
function useValueText(): (field: string, text: string) => string {
  const t = useT();
  return (field, text) => {
    const key = field === "relation" || field === "strength" ? `plan.${field}.${text}` : "";
    return isMessageKey(key) ? t(key) : text;
  };
}

/** One row of the file (or one that it lacks): where it stands, what is wrong, what differs, and its tick. */
export function RowCard({ row }: { row: Row }) {
  const t = useT();
  const place =
    row.line === null ? t("planExchange.notInFile") : t("planExchange.place", { sheet: row.sheet, line: row.line });
  return (
    <article className={`card ${styles.row}`} aria-label={row.label}>
      <header>
        <h2>{row.label}</h2>
        <p className="hint">
          {t(`planExchange.list.${row.list}`)}
          {row.kind && ` · ${t(`plan.kind.${row.kind}`)}`} · {place}{" "}
          <span className="tag" data-tone={row.faults.length > 0 ? "bad" : TONE[row.state]}>
            {row.faults.length > 0 ? t("planExchange.count.faults") : t(`planExchange.state.${row.state}`)}
          </span>
        </p>
      </header>
      <Faults row={row} place={place} />
      {row.changes.length > 0 && <Changes row={row} />}
      {row.faults.length === 0 && <Tick row={row} />}
    </article>
  );
}

function Faults({ row, place }: { row: Row; place: string }) {
  const t = useT();
  const fieldName = useFieldName();
  if (row.faults.length === 0) return null;
  return (
    <ul className={styles.faults}>
      {row.faults.map(({ code, details }) => {
        const named: Record<string, string> = details.field === undefined ? {} : { field: fieldName(details.field) };
        return (
          <li key={`${code} ${Object.values(details).join(" ")}`}>
            ■ {place}: {t(`planExchange.fault.${code}`, { ...details, ...named })}
          </li>
        );
      })}
    </ul>
  );
}

function Changes({ row: { changes, state } }: { row: Row }) {
  const t = useT();
  const fieldName = useFieldName();
  const valueText = useValueText();
  const fresh = state === "NEW";
  const shown = (field: string, text: string) =>
    text === "" ? <span className="hint">{t("planExchange.nothing")}</span> : valueText(field, text);
  return (
    <div className={table.frame}>
      <table className={`${table.table} ${styles.changes}`}>
        <thead>
          <tr>
            <th scope="col">{t("planExchange.column")}</th>
            {!fresh && <th scope="col">{t("planExchange.now")}</th>}
            <th scope="col">{t("planExchange.inFile")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, was, now, file, conflict }) => (
            <tr key={field}>
              <th scope="row">
                {fieldName(field)}
                {conflict && (
                  <span className={styles.conflict}>■ {t("planExchange.conflict", { was: was || "–" })}</span>
                )}
              </th>
              {!fresh && <td data-label={t("planExchange.now")}>{shown(field, now)}</td>}
              <td data-label={t("planExchange.inFile")}>{shown(field, file)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Tick({ row }: { row: Row }) {
  const t = useT();
  const { state, list, key, mark, label } = row;
  if (state === "SAME" || state === "TAKEN") return null;
  const what = state === "MISSING" ? t(`planExchange.tick.MISSING.${list}`) : t(`planExchange.tick.${state}`);
  const conflict = row.changes.some((change) => change.conflict);
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        name="take"
        value={`${key}:${mark}`}
        data-plain={(state !== "MISSING" && !conflict) || undefined}
        aria-label={t("planExchange.tickRow", { what, label })}
      />{" "}
      <span aria-hidden="true">{what}</span>
    </label>
  );
}
