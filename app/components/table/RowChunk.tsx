import { useEffect, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";

/** Rows that are drawn or left out together. */
export const CHUNK = 20;
/** Lists up to this long are drawn whole. */
export const WHOLE = 120;
/** Height of a row before one was measured, px. */
const ROW_PX = 58;
/** How far outside the screen rows are drawn. */
const MARGIN = "600px 0px";

type Props = {
  index: number;
  /** Rows of the whole list. */
  total: number;
  size: number;
  columns: number;
  /** Drawn wherever the screen is: it holds what has the focus, is dragged, or is led to. */
  keep: boolean;
  /** Every row, for who has no JavaScript. */
  all: boolean;
  rows: () => ReactNode;
};

/**
 * A stretch of the table, drawn only near the screen: the rest keeps its height in one empty row, so that a thousand
 * projects scroll and drag as twenty-five do. For print all are drawn.
 */
export function RowChunk({ index, total, size, columns, keep, all, rows }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const whole = all || total <= WHOLE;
  const [near, setNear] = useState(whole || index < 2);
  const height = useRef(size * ROW_PX);
  useEffect(() => {
    const element = body.current;
    if (whole || !element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (!entry.isIntersecting) height.current = entry.boundingClientRect.height;
        setNear(entry.isIntersecting);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    // the browser prints what is drawn when this returns
    const print = () => flushSync(() => setNear(true));
    window.addEventListener("beforeprint", print);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", print);
    };
  }, [whole]);
  return (
    <tbody ref={body}>
      {whole || near || keep ? (
        rows()
      ) : (
        <tr aria-hidden style={{ height: height.current }}>
          <td colSpan={columns} />
        </tr>
      )}
    </tbody>
  );
}
