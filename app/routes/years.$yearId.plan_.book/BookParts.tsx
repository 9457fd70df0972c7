import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect } from "react";
import { bookText, defineBookRoots } from "~/collab/plan/bookDoc";
import { planRoom } from "~/collab/roomName";
import { useRoom } from "~/collab/useRoom";
import { CollabText } from "~/components/editor/CollabText";
import { BOOK_COMPONENTS, MAX_BOOK_TEXT, type BookPlanKind, type BookTexts } from "~/domain/plan/book/bookComponents";
import { useT } from "~/i18n/useT";
import styles from "./book.module.css";

type Props = {
  planId: string;
  kind: BookPlanKind;
  /** What the parts say as it is saved: shown until the room is joined, to readers, and without script. */
  texts: BookTexts;
  room: { userId: string; epoch: number };
  mayWrite: boolean;
};

const nothing = () => undefined;

/** The parts of a book: written by several people at once, or read. */
export function BookParts(props: Props) {
  return props.mayWrite ? <WrittenParts {...props} /> : <ReadParts {...props} />;
}

function ReadParts({ kind, texts }: Props) {
  const t = useT();
  return (
    <div className={styles.parts}>
      {BOOK_COMPONENTS[kind].map((name) => (
        <section key={name} aria-labelledby={`part-${name}`}>
          <h3 id={`part-${name}`}>
            {t(`planBook.part.${name}`)} <Filled on={(texts[name] ?? "").trim() !== ""} />
          </h3>
          <p className={styles.said}>{texts[name] || "–"}</p>
        </section>
      ))}
    </div>
  );
}

function Filled({ on }: { on: boolean }) {
  const t = useT();
  return (
    <span className="tag" data-tone={on ? "ok" : "warn"}>
      {t(on ? "planBook.filled" : "planBook.empty")}
    </span>
  );
}

function WrittenParts({ planId, kind, texts, room: { userId, epoch } }: Props) {
  const t = useT();
  const found = useCallback(nothing, []);
  const merged = useCallback(nothing, []);
  const given = { room: planRoom(planId), userId, epoch, readOnly: false, defineRoots: defineBookRoots };
  const { session, snapshot } = useRoom({ ...given, found, merged });
  const { save, ready, present, reload, readOnly } = snapshot;
  const open = session !== null && ready && !reload && !readOnly;
  const { revalidate } = useRevalidator();
  // the plan was approved meanwhile: what is shown from now on is what was saved
  const closed = ready && readOnly;
  useEffect(() => {
    if (closed) void revalidate();
  }, [closed, revalidate]);
  const names = [...new Set(present.map(({ user }) => user.name))].join(", ");
  return (
    <div className={styles.parts}>
      <p className="hint" role="status">
        {open && t(`dialogue.note.save.${save.kind}`)}
        {names !== "" && ` · ${t("planBook.people", { names })}`}
      </p>
      {BOOK_COMPONENTS[kind].map((name) => (
        <section key={name}>
          <h3>
            <label htmlFor={`part-${name}`}>{t(`planBook.part.${name}`)}</label>{" "}
            <Filled on={(open ? bookText(session.doc, name).toString() : (texts[name] ?? "")).trim() !== ""} />
          </h3>
          {open ? (
            <CollabText
              id={`part-${name}`}
              text={bookText(session.doc, name)}
              name={name}
              undo={session.undo}
              present={present}
              onCaret={(caret) => session.setCaret(caret)}
              max={MAX_BOOK_TEXT}
              placeholder={t("planBook.placeholder")}
            />
          ) : (
            <p className={styles.said}>{texts[name] || "–"}</p>
          )}
        </section>
      ))}
    </div>
  );
}
