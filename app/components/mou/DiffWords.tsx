import type { TextPart } from "~/domain/text/compareText";
import styles from "./diffWords.module.css";

/** Words with what went and what came, as they stand. */
export function DiffWords({ parts }: { parts: readonly TextPart[] }) {
  return (
    <p className={styles.words}>
      {parts.map(({ kind, text }, at) =>
        kind === "same" ? (
          <span key={at}>{text}</span>
        ) : kind === "added" ? (
          <ins key={at}>{text}</ins>
        ) : (
          <del key={at}>{text}</del>
        ),
      )}
    </p>
  );
}
