import { Form, Link, useNavigation, useSearchParams } from "@remix-run/react";
import table from "~/components/CardTable.module.css";
import { entryFields } from "~/domain/plan/entry/entryFields";
import { maxOf } from "~/domain/plan/exchange/graphFile";
import { isMessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import styles from "./entries.module.css";
import type { PlanOnPage } from "./PlanEntries";

type Props = {
  entry: PlanOnPage["entries"][number];
  plan: PlanOnPage;
  /** What was typed when somebody else had changed the entry meanwhile; else null. */
  stale: Readonly<Record<string, string>> | null;
  mayEdit: boolean;
};

/** Name of a field of an entry. */
function useFieldName(): (field: string) => string {
  const t = useT();
  return (field) => {
    const year = /^y(\d{4})$/.exec(field)?.[1];
    if (year !== undefined) return t("planExchange.field.year", { fy: year });
    const key = `planExchange.field.${field}`;
    return isMessageKey(key) ? t(key) : field;
  };
}

/** The form of one entry; read only where its plan stands still. */
export function EntryForm({ entry, plan, stale, mayEdit }: Props) {
  const t = useT();
  const [search] = useSearchParams();
  const busy = useNavigation().state !== "idle";
  const { id, kind, revision, fields } = entry;
  const years = Array.from({ length: Math.min(5, plan.fyTo - plan.fyFrom + 1) }, (_, at) => plan.fyFrom + at);
  const names = entryFields(kind, years);
  const closed = new URLSearchParams(search);
  closed.delete("entry");
  return (
    <section className={`card ${styles.form}`} aria-labelledby="entry-form">
      <div className={styles.head}>
        <h2 id="entry-form">{t("planEntry.edit", { title: fields.titleTh || t("planEntry.noTitle") })}</h2>
        <span className="hint">{t(`plan.kind.${kind}`)}</span>
        <Link to={`?${closed.toString()}`}>{t("planEntry.close")}</Link>
      </div>
      {stale && <Stale now={fields} typed={stale} names={names} address={`?${search.toString()}`} />}
      <Form method="post" className={styles.fields} preventScrollReset>
        <input type="hidden" name="entryId" value={id} />
        <input type="hidden" name="revision" value={revision} />
        {names.map((name) => (
          <EntryField key={name} name={name} value={stale?.[name] ?? fields[name] ?? ""} readOnly={!mayEdit} />
        ))}
        {mayEdit && (
          <div className={styles.bar}>
            <button className="button" name="intent" value="change" disabled={busy}>
              {t("shell.save")}
            </button>
            <button className="button" data-kind="danger" name="intent" value="archive" disabled={busy} formNoValidate>
              {t("planEntry.archive")}
            </button>
            <span className="hint">{t("planEntry.archiveHint")}</span>
          </div>
        )}
      </Form>
    </section>
  );
}

function EntryField({ name, value, readOnly }: { name: string; value: string; readOnly: boolean }) {
  const t = useT();
  const fieldName = useFieldName();
  const required = name === "titleTh";
  return (
    <div className="field" data-wide={name.startsWith("title") || undefined}>
      <label htmlFor={`entry-${name}`}>
        {fieldName(name)}
        {required && (
          <span aria-hidden="true" title={t("shell.required")}>
            {" *"}
          </span>
        )}
      </label>
      <input
        id={`entry-${name}`}
        name={name}
        className="input"
        defaultValue={value}
        maxLength={maxOf(name)}
        required={required}
        readOnly={readOnly}
        autoComplete="off"
        aria-describedby={name === "baseline" ? "entry-baseline-hint" : undefined}
      />
      {name === "baseline" && (
        <span className="hint" id="entry-baseline-hint">
          {t("planEntry.baselineHint")}
        </span>
      )}
    </div>
  );
}

type StaleProps = {
  now: Readonly<Record<string, string>>;
  typed: Readonly<Record<string, string>>;
  names: readonly string[];
  address: string;
};

/** What somebody else saved meanwhile beside what was typed. */
function Stale({ now, typed, names, address }: StaleProps) {
  const t = useT();
  const fieldName = useFieldName();
  const differing = names.filter((name) => (typed[name] ?? "").trim() !== (now[name] ?? ""));
  return (
    <div className="banner" data-tone="warn" role="alert">
      <div className={styles.stale}>
        <p>{t("planEntry.stale")}</p>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t("planEntry.staleField")}</th>
              <th scope="col">{t("planEntry.staleNow")}</th>
              <th scope="col">{t("planEntry.staleTyped")}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((name) => (
              <tr key={name}>
                <th scope="row">{fieldName(name)}</th>
                <td data-label={t("planEntry.staleNow")}>{now[name] || "–"}</td>
                <td data-label={t("planEntry.staleTyped")}>{typed[name] || "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <a href={address}>{t("planEntry.reopen")}</a>
      </div>
    </div>
  );
}
