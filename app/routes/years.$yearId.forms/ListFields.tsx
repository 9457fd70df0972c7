import { useBilingual, useT } from "~/i18n/useT";
import type { FormSet } from "./formSetForm";
import styles from "./forms.module.css";

type Lists = FormSet["parts"]["lists"];
type Shown = { id: string; text: string; printed: string; hidden: boolean };

function shownEntries(part: Lists[string], own: NonNullable<FormSet["content"]["lists"]>[string] | undefined): Shown[] {
  const printed = Object.entries(part.entries).map(([id, { text }]) => ({ id, text, printed: text, hidden: false }));
  if (own === undefined) return printed;
  const known = new Map(printed.map((entry) => [entry.id, entry]));
  const ordered = own.flatMap(({ id, text, hidden = false }) => {
    const entry = known.get(id);
    known.delete(id);
    return entry ? [{ ...entry, text: text ?? entry.text, hidden }] : [];
  });
  return [...ordered, ...known.values()];
}

function ListField({
  name,
  part,
  set,
  readOnly,
}: {
  name: string;
  part: Lists[string];
  set: FormSet;
  readOnly: boolean;
}) {
  const t = useT();
  const say = useBilingual();
  const entries = shownEntries(part, set.content.lists?.[name]);
  return (
    <fieldset className={styles.fields}>
      <legend>{say(part.label)}</legend>
      <ol className={styles.entries}>
        {entries.map(({ id, text, printed, hidden }, at) => (
          <li key={id} className={styles.entry}>
            <input
              name={`order.${name}.${id}`}
              inputMode="numeric"
              defaultValue={at + 1}
              readOnly={readOnly || !part.movable}
              aria-label={`${t("forms.order")} ${printed}`}
              className={styles.order}
            />
            <input
              name={`list.${name}.${id}`}
              defaultValue={text}
              readOnly={readOnly}
              lang="th"
              maxLength={4000}
              aria-label={`${t("forms.text")} ${printed}`}
            />
            <label>
              {part.fixed.includes(id) ? (
                <input type="hidden" name={`shown.${name}.${id}`} value="on" />
              ) : (
                <input type="checkbox" name={`shown.${name}.${id}`} defaultChecked={!hidden} disabled={readOnly} />
              )}{" "}
              {part.fixed.includes(id) ? "" : t("forms.shown")}
            </label>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

/** Lists of a form: names, order, and what is shown. */
export function ListFields({ set, readOnly }: { set: FormSet; readOnly: boolean }) {
  return (
    <>
      {Object.entries(set.parts.lists).map(([name, part]) => (
        <ListField key={name} name={name} part={part} set={set} readOnly={readOnly} />
      ))}
    </>
  );
}
