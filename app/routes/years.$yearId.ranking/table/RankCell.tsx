import { Form } from "@remix-run/react";
import type { DraggableAttributes, DraggableSyntheticListeners } from "@dnd-kit/core";
import { GripVertical } from "lucide-react";
import { memo, useEffect, useState, type KeyboardEvent } from "react";
import { useT } from "~/i18n/useT";
import { typedRank } from "../moves/typedRank";
import styles from "./table.module.css";

type Props = {
  projectId: string;
  title: string;
  rank: number | null;
  /** Place in the list, from 1: what is shown while ranks are not valid. */
  place: number;
  /** Hidden fields of the form that works without JavaScript. */
  hidden: Readonly<Record<string, string>>;
  /** The drag handle, from `useSortable`. */
  handleRef: (element: HTMLElement | null) => void;
  attributes: DraggableAttributes;
  listeners: DraggableSyntheticListeners;
  onMove(ids: string[], to: number): void;
};

/** Typing a rank: Enter or leaving the field moves, Escape gives up. */
function RankInput({
  projectId,
  title,
  rank,
  hidden,
  onMove,
}: Omit<Props, "handleRef" | "attributes" | "listeners" | "place">) {
  const t = useT();
  const shown = rank === null ? "" : String(rank);
  const [text, setText] = useState(shown);
  const [wrong, setWrong] = useState(false);
  useEffect(() => setText(shown), [shown]);
  const commit = () => {
    if (text.trim() === shown) return setWrong(false);
    const to = typedRank(text);
    setWrong(to === null);
    if (to !== null) onMove([projectId], to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    setText(shown);
    setWrong(false);
  };
  const problem = `rank-problem-${projectId}`;
  return (
    <Form
      method="post"
      preventScrollReset
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      {Object.entries({ ...hidden, ids: projectId }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        className={styles.rankInput}
        name="to"
        inputMode="numeric"
        autoComplete="off"
        aria-label={t("ranking.rankOf", { title })}
        aria-invalid={wrong}
        aria-describedby={wrong ? problem : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onFocus={(event) => event.target.select()}
        onKeyDown={onKeyDown}
      />
      {wrong && (
        <span className="problem" id={problem} role="alert">
          {t("ranking.rankInvalid")}
        </span>
      )}
    </Form>
  );
}

/** Rank of a row: a handle to drag (by pointer or keyboard) and a field to type into. */
export const RankCell = memo(function RankCell({ handleRef, attributes, listeners, ...field }: Props) {
  const t = useT();
  const { title, place, projectId } = field;
  return (
    <div className={styles.rank}>
      <button
        type="button"
        id={`handle-${projectId}`}
        ref={handleRef}
        className={styles.handle}
        {...attributes}
        {...listeners}
        aria-label={t("ranking.handle", { title, rank: place })}
      >
        <GripVertical size={16} aria-hidden />
      </button>
      <RankInput {...field} />
    </div>
  );
});
