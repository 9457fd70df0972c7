import { fieldLabel } from "~/components/brief/fieldLabels";
import { fieldText } from "~/components/brief/fieldValues";
import { briefFields, type FieldValue } from "~/collab/fields/briefFields";
import { writeField } from "~/collab/fields/writeField";
import { useLocale, useT } from "~/i18n/useT";
import type { OpenMerge } from "../live/mergeStore";
import { useBrief, useContent } from "../state/BriefContext";
import { focusCell } from "../state/focusCell";
import { useNotify } from "../state/notices";
import { mayPlace } from "../state/placeRights";
import { useEdit } from "../state/useEdit";
import { leaveEntry } from "./leaveEntry";
import { useOrganizationName } from "../words/organizations";
import styles from "./merge.module.css";

/** One field that two people changed: what each wrote, which one stands, and how to take the other. */
export function MergeEntry({ entry }: { entry: OpenMerge }) {
  const t = useT();
  const locale = useLocale();
  const { merges } = useBrief();
  const content = useContent((now) => now);
  const writers = entry.writers.map(({ name, org }) => (org ? `${name} · ${org}` : name)).join(", ");
  const name = writers || t("brief.somebody");
  const { row, key } = entry.place;
  return (
    <li className={styles.entry} tabIndex={-1} data-merge>
      <strong>{fieldLabel({ t, locale }, content, entry.place)}</strong>
      {entry.kind === "text" ? <TextSides entry={entry} name={name} /> : <Sides entry={entry} name={name} />}
      <div className="row">
        {key !== "" && (
          <button
            type="button"
            className="button"
            data-kind="quiet"
            data-size="small"
            onClick={() => focusCell(row, key)}
          >
            {t("merge.jump")}
          </button>
        )}
        <button
          type="button"
          className="button"
          data-kind="quiet"
          data-size="small"
          onClick={({ currentTarget }) => leaveEntry(currentTarget, () => merges.dismiss(entry.id), entry.place)}
        >
          {t("merge.seen")}
        </button>
      </div>
    </li>
  );
}

/** Texts are merged letter by letter: nothing to choose, but each side's words can be read. */
function TextSides({ entry, name }: { entry: OpenMerge; name: string }) {
  const t = useT();
  return (
    <>
      <p className={styles.merged}>{t("merge.textMerged")}</p>
      <details>
        <summary>{t("merge.compare")}</summary>
        <dl className={styles.texts}>
          <dt>{t("merge.mine")}</dt>
          <dd>{entry.mine ?? "–"}</dd>
          <dt>{t("merge.theirs", { name })}</dt>
          <dd>{entry.theirs ?? "–"}</dd>
        </dl>
      </details>
    </>
  );
}

/** Two values of which one stands; the other is one tap away. */
function Sides({ entry, name }: { entry: OpenMerge; name: string }) {
  const t = useT();
  const content = useContent((now) => now);
  const shown = briefFields(content).get(entry.id)?.value ?? null;
  const isRow = entry.kind === "row";
  return (
    <>
      {isRow && <p>{t(entry.theirs === null ? "merge.rowTheyDeleted" : "merge.rowYouDeleted", { name })}</p>}
      <ul className={styles.sides}>
        {!isRow && <Side entry={entry} value={entry.mine} who={t("merge.mine")} shown={shown} />}
        {!isRow && <Side entry={entry} value={entry.theirs} who={t("merge.theirs", { name })} shown={shown} />}
        {isRow && <Side entry={entry} value={shown === true ? null : true} who="" shown={shown} />}
      </ul>
    </>
  );
}

type SideProps = { entry: OpenMerge; value: FieldValue; who: string; shown: FieldValue };

function Side({ entry, value, who, shown }: SideProps) {
  const t = useT();
  const locale = useLocale();
  const { rights, merges, overwrites } = useBrief();
  const content = useContent((now) => now);
  const nameOf = useOrganizationName();
  const edit = useEdit();
  const notify = useNotify();
  const { place, kind } = entry;
  const take = (button: HTMLElement) => {
    edit((doc) => writeField(doc, place, value, { source: content, at: Date.now() }));
    overwrites.dismiss(place.row, place.key);
    leaveEntry(button, () => merges.dismiss(entry.id), place);
    notify(t("merge.taken"), "ok");
  };
  const words = kind === "row" ? "" : fieldText({ t, locale }, place, value, nameOf) || t("parked.notStated");
  const label = kind === "row" ? t(value === true ? "merge.restoreRow" : "merge.removeRow") : t("merge.take");
  return (
    <li data-shown={value === shown || undefined}>
      {who && <span className={styles.who}>{who}</span>}
      {words && <b>{words}</b>}
      {value === shown ? (
        <span className={styles.shown}>{t("merge.shown")}</span>
      ) : (
        mayPlace(rights, content, place) && (
          <button
            type="button"
            className="button"
            data-size="small"
            aria-label={`${label} ${words}`}
            onClick={(event) => take(event.currentTarget)}
          >
            {label}
          </button>
        )
      )}
    </li>
  );
}
