import { agencyMark } from "./agencyMark";
import styles from "./agency.module.css";

/** Letter of an agency in its colour; `place` is its place in the list, null = the system. */
export function AgencyLetter({ place }: { place: number | null }) {
  const { colour, letter } = agencyMark(place);
  return (
    <span className={styles.mark} data-colour={colour} aria-hidden="true">
      {letter}
    </span>
  );
}

/** The agencies with their letters: what the colours mean. */
export function AgencyLegend({ agencies, label }: { agencies: readonly { nameTh: string }[]; label: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {agencies.map(({ nameTh }, place) => (
        <li key={`${nameTh}-${place}`}>
          <AgencyLetter place={place} />
          <span className={styles.words} data-colour={agencyMark(place).colour} data-line={agencyMark(place).line}>
            {nameTh}
          </span>
        </li>
      ))}
    </ul>
  );
}
