import { useContext } from "react";
import { FailedField } from "~/components/form/FailedField";
import { CALENDAR_KINDS, CALENDAR_TITLES, type CalendarKind } from "~/domain/calendar/planCalendar";
import { calendarField } from "~/domain/policy/readCalendar";
import { useBilingual, useT } from "~/i18n/useT";
import type { FieldPart } from "./FieldSections";
import styles from "./policies.module.css";

function Cell({ part, name, label }: { part: FieldPart; name: string; label: string }) {
  const failed = useContext(FailedField) === name;
  return (
    <input
      className="input"
      name={name}
      aria-label={label}
      aria-invalid={failed || undefined}
      value={part.fields[name] ?? ""}
      onChange={(event) => part.set(name, event.target.value)}
      readOnly={part.readOnly}
      autoComplete="off"
    />
  );
}

/** R15: day and month of each official date, and the years in which a letter moved it. */
export function CalendarFields({ years, ...part }: FieldPart & { years: readonly number[] }) {
  const t = useT();
  const pick = useBilingual();
  const columns = (kind: CalendarKind) => [
    { name: calendarField(kind, "day"), title: t("policy.calendar.day") },
    ...years.map((fy) => ({ name: calendarField(kind, fy), title: t("policy.calendar.year", { fy }) })),
    { name: calendarField(kind, "reference"), title: t("policy.calendar.reference") },
  ];
  return (
    <section className="card" aria-labelledby="policy-calendar">
      <h2 id="policy-calendar">{t("policy.section.calendar")}</h2>
      <p className="hint">{t("policy.calendarHint")}</p>
      <div className={styles.calendar}>
        {CALENDAR_KINDS.map((kind) => (
          <fieldset key={kind}>
            <legend>{pick(CALENDAR_TITLES[kind])}</legend>
            {columns(kind).map(({ name, title }) => (
              <label key={name}>
                <span className="hint">{title}</span>
                <Cell part={part} name={name} label={`${pick(CALENDAR_TITLES[kind])}: ${title}`} />
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </section>
  );
}
