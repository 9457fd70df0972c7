import { millionBaht } from "~/format/baht";
import type { NoteText } from "~/domain/dialogue/rooms/noteTexts";
import type { ScreenView } from "~/domain/dialogue/view/sessionView";
import { useLocale, useT } from "~/i18n/useT";
import { Gauge } from "./Gauge";
import styles from "./notes.module.css";

type Shown = ScreenView["notes"][number];

/** Texts that one note shows large, as many as fit below each other at 28 px on 1024×768. */
const LARGE: readonly NoteText[] = ["issueText", "rationale", "highPotential", "highPriority"];
/** Notes that fit side by side. */
const MOST = 6;

/** The concept notes while they are written and pitched: one large, or all side by side. */
export function Notes({ view }: { view: ScreenView }) {
  const t = useT();
  const { notes, gauge } = view;
  const [only] = notes;
  return (
    <div className={styles.notes}>
      {notes.length === 1 && only ? (
        <Large note={only} />
      ) : (
        <ul className={styles.tiles}>
          {notes.slice(0, MOST).map((note) => (
            <Tile key={note.table} note={note} />
          ))}
          {notes.length > MOST && <li>{t("dialogue.more", { count: notes.length - MOST })}</li>}
        </ul>
      )}
      {gauge && <Gauge gauge={gauge} />}
    </div>
  );
}

function useWriting({ writers }: Shown): string {
  const t = useT();
  const names = writers.filter(({ field }) => field !== null).map(({ name, orgName }) => orgName || name);
  return names.length === 0 ? "" : `✎ ${t("dialogue.noteWriting", { names: [...new Set(names)].join(", ") })}`;
}

function Large({ note }: { note: Shown }) {
  const t = useT();
  const locale = useLocale();
  const writing = useWriting(note);
  const said = LARGE.map((field) => note.texts.find((text) => text.field === field)).filter((text) => text?.text);
  const money = note.sources.map(
    ({ source, sumSatang }) => `${t(`brief.source.${source}`)} ${millionBaht(BigInt(sumSatang), { locale })}`,
  );
  return (
    <article className={styles.large}>
      <h2>
        {t("dialogue.noteOf", { table: note.table })}: {note.title}
      </h2>
      {said.map((text) => (
        <p key={text?.field}>
          <strong>{t(`dialogue.note.short.${text?.field ?? "issueText"}`)}</strong> {text?.text}
        </p>
      ))}
      <p className={styles.money}>
        {money.join(" · ")} <Lamp sources={note.sources.length} />
      </p>
      <p className={styles.writing}>{writing}</p>
    </article>
  );
}

/** [R4] Whether money of three sources is promised; words and a sign, not only a colour. */
function Lamp({ sources }: { sources: number }) {
  const t = useT();
  const met = sources >= 3;
  return (
    <span className={styles.lamp} data-met={met}>
      {met ? "✓" : "✗"} {t(met ? "dialogue.noteSourcesOk" : "dialogue.noteSourcesMissing")}
    </span>
  );
}

function Tile({ note }: { note: Shown }) {
  const t = useT();
  const writing = useWriting(note);
  return (
    <li className={styles.tile}>
      <strong>
        {t("dialogue.noteOf", { table: note.table })}: {note.title}
      </strong>
      <span className={styles.pips} role="img" aria-label={t("dialogue.note.done", { count: note.done.length })}>
        {[1, 2, 3, 4, 5].map((point) => (
          <span key={point} data-done={note.done.some((done) => done === point)} />
        ))}
      </span>
      <span className={styles.writing}>{writing || t("dialogue.note.done", { count: note.done.length })}</span>
    </li>
  );
}
