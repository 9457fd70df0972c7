import { fieldLabel } from "~/components/brief/fieldLabels";
import { fieldText } from "~/components/brief/fieldValues";
import { briefFields, fieldId, type FieldValue } from "~/collab/fields/briefFields";
import { useLocale, useT } from "~/i18n/useT";
import type { ParkedView } from "./parkedView";
import styles from "./parked.module.css";

type Difference = ParkedView["differences"][number];
type Props = { draft: ParkedView; chosen: ReadonlySet<string> | null; choose(id: string, on: boolean): void };

/** The fields in which a draft differs, one a card: document of today, draft, and a box to choose it (null = none). */
export function DraftFields({ draft, chosen, choose }: Props) {
  return (
    <ul className={styles.fields}>
      {draft.differences.map((difference) => (
        <Field
          key={fieldId(difference.place)}
          draft={draft}
          difference={difference}
          chosen={chosen?.has(fieldId(difference.place)) ?? null}
          choose={choose}
        />
      ))}
    </ul>
  );
}

type FieldProps = {
  draft: ParkedView;
  difference: Difference;
  chosen: boolean | null;
  choose: Props["choose"];
};

function Field({ draft, difference, chosen, choose }: FieldProps) {
  const t = useT();
  const locale = useLocale();
  const { place } = difference;
  const id = fieldId(place);
  const gone = difference.kind === "row" && difference.after === null;
  const label = fieldLabel({ t, locale }, gone ? draft.now : draft.then, place);
  return (
    <li className={styles.field}>
      <label className={styles.label}>
        {chosen !== null && (
          <input
            type="checkbox"
            name="field"
            value={id}
            checked={chosen}
            aria-label={t("parked.choose", { field: label })}
            onChange={(event) => choose(id, event.target.checked)}
          />
        )}
        <strong>{label}</strong>
      </label>
      <dl className={styles.sides}>
        <div>
          <dt>{t("parked.now")}</dt>
          <dd>{useSide(draft, difference, "before")}</dd>
        </div>
        <div data-draft>
          <dt>{t("parked.draft")}</dt>
          <dd>{useSide(draft, difference, "after")}</dd>
        </div>
      </dl>
    </li>
  );
}

/** What one side says of a field; of a whole row its cells. */
function useSide(draft: ParkedView, { place, kind, ...sides }: Difference, side: "before" | "after"): string {
  const t = useT();
  const locale = useLocale();
  const nameOf = (orgId: string) => draft.organizations.find((one) => one.id === orgId)?.nameTh ?? orgId;
  const words = { t, locale };
  const value: FieldValue = sides[side];
  if (kind !== "row") return fieldText(words, place, value, nameOf) || t("parked.notStated");
  if (value === null) return side === "after" ? t("parked.rowRemoved") : "–";
  const content = side === "after" ? draft.then : draft.now;
  const cells = [...briefFields(content).values()].filter(
    (field) => field.place.row === place.row && field.place.key !== "" && field.place.key !== "order",
  );
  const said = cells.flatMap((cell) => {
    const label = fieldLabel(words, content, cell.place).split(" › ").at(-1) ?? "";
    return cell.place.key === "activityId" ? [] : [`${label}: ${fieldText(words, cell.place, cell.value, nameOf)}`];
  });
  return [side === "after" ? t("parked.rowAdded") : "", ...said].filter((line) => line !== "").join("\n");
}
