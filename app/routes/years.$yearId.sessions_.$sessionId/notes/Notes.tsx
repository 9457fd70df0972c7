import { Link } from "@remix-run/react";
import type { NoteLine } from "~/domain/dialogue/rooms/noteLines";
import type { NoteView } from "~/domain/dialogue/view/noteView";
import { useT } from "~/i18n/useT";
import type { SessionData } from "../route";

/** The concept notes of the tables, each with where its sentences come from. */
export function Notes({ page: { notes } }: { page: Pick<SessionData, "notes"> }) {
  const t = useT();
  if (notes.length === 0) return null;
  return (
    <section className="card">
      <h2>{t("dialogue.notes")}</h2>
      <p className="hint">{t("dialogue.noteOriginHint")}</p>
      {notes.map((note) => (
        <Note key={note.table} note={note} />
      ))}
    </section>
  );
}

function Note({ note }: { note: NoteView }) {
  const t = useT();
  const said = note.texts.filter(({ field, lines }) => field !== "title" && lines.length > 0);
  const heading = `${t("dialogue.noteOf", { table: note.table })}: ${note.title}`;
  return (
    <details open={false}>
      <summary>
        <strong>{heading}</strong> <span className="tag">{t("dialogue.note.done", { count: note.done.length })}</span>
      </summary>
      <p>
        <Link to={`/briefs/${note.briefId}`}>
          {t("dialogue.noteOpen")} {note.projectCode}
        </Link>
      </p>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={heading}>
        <table className="table">
          <caption className="visually-hidden">{t("dialogue.noteOrigin")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("dialogue.noteSentence")}</th>
              <th scope="col">{t("dialogue.noteCard")}</th>
            </tr>
          </thead>
          <tbody>
            {said.flatMap(({ field, lines }) =>
              lines.map((line, index) => (
                <tr key={`${field}-${index}`}>
                  <td>
                    <span className="hint">{t(`dialogue.note.short.${field}`)}</span> {line.words}
                  </td>
                  <td>
                    <Origin line={line} />
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Origin({ line: { cards } }: { line: NoteLine }) {
  const t = useT();
  if (cards.length === 0) return <span className="hint">{t("dialogue.noteOwn")}</span>;
  return (
    <>
      {cards.map(({ cardId, kind, text, orgName }) => (
        <span key={cardId}>
          <span className="tag">{t(`dialogue.card.${kind}`)}</span> {text} <span className="hint">{orgName}</span>{" "}
        </span>
      ))}
    </>
  );
}
