import { useEffect, useRef } from "react";
import type * as Y from "yjs";
import { mirrorPieces } from "~/collab/remoteCarets";
import { marksIn } from "~/components/editor/markedWords";
import { markStyle } from "~/components/editor/markStyle";
import { SelectionButton } from "./SelectionButton";
import { useTextComments } from "./useTextComments";
import styles from "./places.module.css";

/** Offset of a point of the selection inside the words; null when it lies elsewhere. */
function offsetIn(words: HTMLElement, node: Node, offset: number): number | null {
  if (!words.contains(node)) return null;
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/**
 * A text as it is read, with the words that threads are about; its selected words can be talked about. Every piece keeps
 * its length, so that the offsets are those of the text.
 */
export function ReadMarks(props: { text: Y.Text; value: string; rowId: string | null; field: string }) {
  const { text, value, rowId, field } = props;
  const words = useRef<HTMLSpanElement>(null);
  const { marked, select, begin, range } = useTextComments(text, rowId, field);
  const latest = useRef(select);
  useEffect(() => {
    latest.current = select;
  });
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const own = words.current;
      if (!own || !selection || selection.rangeCount === 0) return;
      const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
      const start = offsetIn(own, startContainer, startOffset);
      const end = offsetIn(own, endContainer, endOffset);
      latest.current(start === null || end === null ? null : { start, end });
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  return (
    <span className={styles.read} data-comment-text>
      <span ref={words}>
        {mirrorPieces(value, [], marksIn(text, marked)).map((piece, index) =>
          piece.kind === "text" ? (
            <span key={index} {...markStyle(piece.marks, marked)}>
              {piece.text.replace(/ (?=ๆ)/g, "\u00a0")}
            </span>
          ) : null,
        )}
      </span>
      {range && <SelectionButton at={`${range.from}-${range.to}`} begin={begin} />}
    </span>
  );
}
