import { Form } from "@remix-run/react";
import { useState } from "react";
import { useT } from "~/i18n/useT";
import { typedRank } from "./moves/typedRank";
import styles from "./ranking.module.css";

type Props = {
  /** Selected projects; also those whose rows are not drawn or filtered away. */
  ids: readonly string[];
  /** Fields of the form that works without JavaScript. */
  hidden: Readonly<Record<string, string>>;
  /** Kinds are decided in the official order only. */
  mayMark: boolean;
  onMove(to: number): void;
  onClear(): void;
};

/** What is wrong with what was asked for: nothing selected, or no rank typed. */
type Problem = "nothing" | "rank" | null;

/** The buttons that mark the selected projects. */
function Marks() {
  const t = useT();
  return (["KEY", "OTHER", "UNDECIDED"] as const).map((kind) => (
    <button key={kind} className="button" data-kind="secondary" data-size="small" name="kind" value={kind}>
      {t(`projects.mark.${kind}`)}
    </button>
  ));
}

function Said({ problem }: { problem: Problem }) {
  const t = useT();
  if (!problem) return null;
  return (
    <span className="problem" id="selection-problem" role="alert">
      {t(problem === "rank" ? "ranking.rankInvalid" : "projects.selectFirst")}
    </span>
  );
}

/**
 * What to do with the selected rows: move them together, mark them as key or other. The check boxes of the table belong
 * to this form, so that it works without JavaScript.
 */
export function SelectionBar({ ids, hidden, mayMark, onMove, onClear }: Props) {
  const t = useT();
  const count = ids.length;
  const [to, setTo] = useState("1");
  const [problem, setProblem] = useState<Problem>(null);
  // said until what was missing is there
  const said = problem === "nothing" && count > 0 ? null : problem;
  return (
    <Form
      method="post"
      id="selection"
      preventScrollReset
      noValidate
      className={styles.selection}
      aria-label={t("ranking.selection")}
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent as SubmitEvent;
        const marks = (submitter as HTMLButtonElement | null)?.name === "kind";
        const rank = typedRank(to);
        const wrong = count === 0 ? "nothing" : !marks && rank === null ? "rank" : null;
        setProblem(wrong);
        if (marks && !wrong) return;
        event.preventDefault();
        if (rank !== null && !wrong) onMove(rank);
      }}
    >
      <span role="status">{t("projects.selected", { count })}</span>
      <label className={styles.moveTo}>
        {t("ranking.moveTo")}
        <input
          className="input"
          name="to"
          inputMode="numeric"
          value={to}
          aria-invalid={said === "rank"}
          aria-describedby={said ? "selection-problem" : undefined}
          onChange={(event) => {
            setTo(event.target.value);
            setProblem(null);
          }}
        />
      </label>
      {Object.entries(hidden).map(([name, value]) =>
        name === "intent" ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <button className="button" data-kind="secondary" data-size="small" name="intent" value={hidden.intent}>
        {t("ranking.move")}
      </button>
      {ids.map((id) => (
        <input key={id} type="hidden" name="ids" value={id} />
      ))}
      {mayMark && <Marks />}
      {count > 0 && (
        <button type="button" className="button" data-kind="quiet" data-size="small" onClick={onClear}>
          {t("ranking.clearSelection")}
        </button>
      )}
      <Said problem={said} />
    </Form>
  );
}
