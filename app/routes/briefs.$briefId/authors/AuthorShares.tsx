import { AgencyLetter } from "~/components/agency/AgencyLetter";
import type { AgencyRun } from "~/components/agency/AgencyWords";
import { useT } from "~/i18n/useT";
import { useAuthors } from "./AuthorsContext";
import styles from "./authors.module.css";

/** The colours of a text in words: which agency wrote how much of it. */
export function AuthorShares({ runs }: { runs: readonly AgencyRun[] }) {
  const t = useT();
  const { data } = useAuthors();
  const lengths = new Map<number | null, number>();
  for (const { place, from, to } of runs) lengths.set(place, (lengths.get(place) ?? 0) + to - from);
  const whole = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  if (whole === 0) return null;
  const shares = [...lengths].sort(([, a], [, b]) => b - a);
  return (
    <p className={styles.shares}>
      {t("authors.by")}{" "}
      {shares.map(([place, length]) => (
        <span key={place ?? -1}>
          <AgencyLetter place={place} />{" "}
          {t("authors.part", {
            agency: place === null ? t("history.system") : (data?.agencies[place]?.nameTh ?? ""),
            percent: Math.max(1, Math.round((100 * length) / whole)),
          })}
        </span>
      ))}
    </p>
  );
}
