import { useEffect, useRef, useState } from "react";

/** Pause in typing after which a cell is written, milliseconds. */
const PAUSE_MS = 700;

/** What a cell's field shows and how it reports typing. */
export type Draft = {
  shown: string;
  /** True while the field says something that is not written yet. */
  open: boolean;
  type(text: string, composing: boolean): void;
  /** Writes what was typed: on Enter and when the field is left. */
  finish(): void;
  /** Forgets what was typed. */
  drop(): void;
};

/**
 * Typing in a cell whose value is written as a whole: shown at once, written after a pause (unless `pause` is false),
 * on Enter and on leaving. `write` answers false to keep the typed text in the field, for a text that is no value.
 * What others write meanwhile does not touch a draft; without a draft the field shows it.
 */
export function useDraft(value: string, write: (text: string) => boolean, pause = true): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef({ draft, value, write });
  latest.current = { draft, value, write };
  const stop = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  const change = (text: string | null) => {
    latest.current.draft = text;
    setDraft(text);
  };
  const finish = () => {
    stop();
    const { draft: open, value: before, write: save } = latest.current;
    if (open !== null && (open === before || save(open))) change(null);
  };
  // a field that disappears (item closed, row deleted by somebody) must not lose what was typed a moment ago
  useEffect(() => {
    const state = latest;
    return () => {
      const { draft: open, value: before, write: save } = state.current;
      if (timer.current !== null) clearTimeout(timer.current);
      if (open !== null && open !== before) save(open);
    };
  }, []);
  return {
    shown: draft ?? value,
    open: draft !== null && draft !== value,
    type: (text, composing) => {
      change(text);
      stop();
      if (pause && !composing) timer.current = setTimeout(finish, PAUSE_MS);
    },
    finish,
    drop: () => {
      stop();
      change(null);
    },
  };
}
