import { AgencyLetter } from "~/components/agency/AgencyLetter";
import { useT } from "~/i18n/useT";
import type { Writer } from "../historyView";
import { useWriterName } from "../versionWords";
import styles from "../history.module.css";

/** People who wrote, each with the letter of the agency. */
export function Writers({ writers }: { writers: readonly Writer[] }) {
  const t = useT();
  const nameOf = useWriterName();
  if (writers.length === 0) return null;
  return (
    <ul className={styles.writers} aria-label={t("history.editors")}>
      {writers.map((writer, index) => (
        <li key={`${writer.nameTh}-${index}`}>
          <AgencyLetter place={writer.agency} /> {nameOf(writer)}
        </li>
      ))}
    </ul>
  );
}
