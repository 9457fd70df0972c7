import { CommandForm } from "~/components/forum/CommandForm";
import type { NoteView } from "~/domain/dialogue/view/noteView";
import type { RunView } from "~/domain/dialogue/view/sessionView";
import { useT } from "~/i18n/useT";
import styles from "./run.module.css";

const POINTS = [1, 2, 3, 4, 5] as const;

/** The notes of the tables: how far each is, and which the projector shows. */
export function NoteDesk({ view: { notes, shownTable } }: { view: RunView }) {
  const t = useT();
  return (
    <section className="card">
      <h2>{t("dialogue.notes")}</h2>
      {notes.length === 0 && <p className="hint">{t("dialogue.noteEmpty")}</p>}
      <ul className={styles.notes}>
        {notes.map((note) => (
          <NoteLine key={note.table} note={note} shown={note.table === shownTable} />
        ))}
      </ul>
      {shownTable !== null && (
        <CommandForm intent="showTable" fields={{ table: "0" }}>
          <button className="button" data-kind="secondary" data-size="small">
            {t("dialogue.noteShowAll")}
          </button>
        </CommandForm>
      )}
    </section>
  );
}

function NoteLine({ note, shown }: { note: NoteView; shown: boolean }) {
  const t = useT();
  const { table, title, done, briefId, sources } = note;
  const missing = POINTS.filter((point) => !done.includes(point));
  return (
    <li>
      <span>
        <strong>{t("dialogue.noteOf", { table })}</strong> {title}
        <br />
        <span className="hint">
          {missing.length === 0
            ? t("dialogue.note.done", { count: 5 })
            : t("dialogue.noteMissing", { points: missing.join(", ") })}
          {" · "}
          {t("dialogue.noteSources", { count: sources.length })}
        </span>
      </span>
      <span className="row">
        {shown ? (
          <span className="tag" data-tone="ok">
            {t("dialogue.noteShown")}
          </span>
        ) : (
          <CommandForm intent="showTable" fields={{ table: String(table) }}>
            <button
              className="button"
              data-kind="secondary"
              data-size="small"
              aria-label={t("dialogue.noteShowWhich", { table })}
            >
              {t("dialogue.noteShow")}
            </button>
          </CommandForm>
        )}
        <a
          className="button"
          data-kind="quiet"
          data-size="small"
          href={`/briefs/${briefId}`}
          target="_blank"
          rel="noreferrer"
        >
          {t("dialogue.noteOpen")}
        </a>
      </span>
    </li>
  );
}
