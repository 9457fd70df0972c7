import { agencyMark } from "./agencyMark";
import styles from "./agency.module.css";

/** A run of a text that one agency wrote; `place` in the list of agencies, null = the system. UTF-16 units. */
export type AgencyRun = { place: number | null; from: number; to: number };

/** A text with the words of each agency coloured and underlined in its way. */
export function AgencyWords({ value, runs }: { value: string; runs: readonly AgencyRun[] }) {
  const end = runs.at(-1)?.to ?? 0;
  return (
    <>
      {runs.map(({ place, from, to }) => {
        const { colour, line } = agencyMark(place);
        return (
          <span key={from} className={styles.words} data-colour={colour} data-line={line}>
            {value.slice(from, to)}
          </span>
        );
      })}
      {value.slice(end)}
    </>
  );
}
