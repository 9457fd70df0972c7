import { AgencyLetter } from "~/components/agency/AgencyLetter";
import { useT } from "~/i18n/useT";
import type { Writer } from "../historyView";
import { useWriterName } from "../versionWords";
import styles from "./compare.module.css";

/** Who changed a cell last, or removed a row. */
export function LastWriter({ writer, words }: { writer: Writer; words: "history.lastBy" | "history.removedBy" }) {
  const t = useT();
  const nameOf = useWriterName();
  return (
    <span className={styles.writer}>
      <AgencyLetter place={writer.agency} /> {t(words, { name: nameOf(writer) })}
    </span>
  );
}
