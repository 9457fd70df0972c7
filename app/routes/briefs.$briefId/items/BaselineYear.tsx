import { useState } from "react";
import { setCell } from "~/collab/brief/editRows";
import type { BriefIndicator } from "~/domain/brief/briefContent";
import { isFiscalYear } from "~/domain/calendar/fiscalYear";
import { arabicDigits } from "~/domain/text/arabicDigits";
import { Cell, FixedValue } from "../fields/Cell";
import fields from "../fields/fields.module.css";
import { useDraft } from "../fields/useDraft";
import { useEdit } from "../state/useEdit";

/** Year of an indicator's baseline, a Buddhist-Era year. Another number stays in the field, marked. */
export function BaselineYear(props: { indicator: BriefIndicator; label: string; writable: boolean }) {
  const { indicator, label, writable } = props;
  const edit = useEdit();
  const [wrong, setWrong] = useState(false);
  const save = (typed: string): boolean => {
    const text = arabicDigits(typed).trim();
    const year = text === "" ? null : parseInt(text, 10);
    const fits = year === null || (/^\d{4}$/.test(text) && isFiscalYear(year));
    setWrong(!fits);
    if (fits) edit((doc) => setCell(doc, "indicators", indicator.id, "baselineYear", year));
    return fits;
  };
  const value = indicator.baselineYear === null ? "" : String(indicator.baselineYear);
  const draft = useDraft(value, save, false);
  if (!writable) return <FixedValue value={value} number />;
  return (
    <Cell place={{ row: indicator.id, cell: "baselineYear" }}>
      <input
        className={fields.input}
        value={draft.shown}
        aria-label={label}
        aria-invalid={wrong || undefined}
        data-number
        data-draft={draft.open || undefined}
        inputMode="numeric"
        maxLength={4}
        placeholder="2566"
        autoComplete="off"
        onChange={(event) => draft.type(event.target.value, false)}
        onBlur={draft.finish}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault();
          if (event.key === "Enter") draft.finish();
        }}
      />
    </Cell>
  );
}
