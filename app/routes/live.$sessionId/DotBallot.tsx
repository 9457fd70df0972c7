import { CommandForm } from "~/components/forum/CommandForm";
import { useSaid } from "~/components/forum/useSaid";
import type { SeatView } from "~/domain/dialogue/view/sessionView";
import { usePhoneT } from "~/i18n/useT";
import { useDraftOf } from "./useDraft";
import styles from "./phone.module.css";

type DotRowProps = {
  id: string;
  title: string;
  n: number;
  most: number;
  full: boolean;
  set: (next: number) => void;
};

function DotRow({ id, title, n, most, full, set }: DotRowProps) {
  const t = usePhoneT();
  const step = (by: number, label: string, disabled: boolean, sign: string) => (
    <button
      type="button"
      className="button"
      data-kind="secondary"
      onClick={() => set(n + by)}
      disabled={disabled}
      aria-label={label}
    >
      {sign}
    </button>
  );
  return (
    <li className={styles.vote}>
      <span id={`t-${id}`}>{title}</span>
      <span className={styles.steps}>
        {step(-1, t("dialogue.dotLess", { title }), n === 0, "−")}
        <input
          name={`dot:${id}`}
          aria-labelledby={`t-${id}`}
          inputMode="numeric"
          className="input"
          value={n}
          onChange={(event) => set(Math.max(0, Math.min(most, parseInt(event.target.value, 10) || 0)))}
        />
        {step(1, t("dialogue.dotMore", { title }), full || n >= most, "+")}
      </span>
    </li>
  );
}

type Dots = Readonly<Record<string, number>>;

const isDots = (value: unknown): value is Dots =>
  typeof value === "object" && value !== null && Object.values(value).every((n) => Number.isInteger(n) && n >= 0);

/** Gives dots with big buttons; without JavaScript by numbers. */
export function DotBallot({ view: { targets, rules, dots, seat, head } }: { view: SeatView }) {
  const t = usePhoneT();
  const draft = useDraftOf<Dots>(`dots ${head.phase?.id} ${seat.id}`, { ...dots?.choice }, isDots);
  // what can no longer be voted on, or is more than one may give, does not come back
  const given = Object.fromEntries(
    targets.flatMap(({ id }) => (draft.value[id] ? [[id, Math.min(draft.value[id], rules.dotsPerItem)]] : [])),
  );
  const used = Object.values(given).reduce((sum, n) => sum + n, 0);
  const left = rules.dots - used;
  const status = useSaid(t("dialogue.dotsLeft", { count: left }));
  if (targets.length === 0) return <p className="banner">{t("dialogue.nothingToVote")}</p>;
  return (
    <CommandForm
      intent="dots"
      fields={{ revision: String((dots?.revision ?? 0) + 1) }}
      className={styles.sheet}
      onSent={draft.forget}
    >
      <p role={status}>{t("dialogue.dotsLeft", { count: left })}</p>
      <ul className={styles.stack}>
        {targets.map(({ id, title }) => {
          const n = given[id] ?? 0;
          const set = (next: number) => draft.set({ ...given, [id]: next });
          return <DotRow key={id} {...{ id, title, n, set, most: rules.dotsPerItem, full: left <= 0 }} />;
        })}
      </ul>
      <div className={styles.thumb}>
        {dots && <p className="hint">✓ {t("dialogue.voted")}</p>}
        <button className="button" disabled={left < 0}>
          {t(dots ? "dialogue.voteAgain" : "dialogue.vote")}
        </button>
      </div>
    </CommandForm>
  );
}
