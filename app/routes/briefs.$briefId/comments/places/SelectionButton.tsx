import { MessageSquarePlus } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import { useT } from "~/i18n/useT";
import styles from "./places.module.css";

/** Mark under which a text draws its own selection, so that the button finds it. */
export const SELECTION = "selection";

/** Offers a comment beside the selected words; `at` changes with the selection. The shortcut does the same. */
export function SelectionButton({ at, begin }: { at: string; begin(): void }) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
  useLayoutEffect(() => {
    const frame = button.current?.parentElement;
    const marks = frame?.querySelectorAll<HTMLElement>(`[data-mark~="${SELECTION}"]`);
    const last = marks?.[marks.length - 1]?.getClientRects();
    const rect = last?.[last.length - 1];
    if (!frame || !rect) return setPlace(null);
    const outer = frame.getBoundingClientRect();
    const width = button.current?.offsetWidth ?? 0;
    const left = Math.max(0, Math.min(rect.right - outer.left, outer.width - width));
    setPlace({ top: rect.bottom - outer.top + 4, left });
  }, [at]);
  return (
    <button
      ref={button}
      type="button"
      className={styles.selection}
      style={place ? { top: place.top, left: place.left } : { visibility: "hidden" }}
      title={t("comment.keys")}
      // the selection stays in the field
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={begin}
    >
      <MessageSquarePlus size={15} aria-hidden /> {t("comment.here")}
    </button>
  );
}
