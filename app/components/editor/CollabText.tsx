import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ClipboardEvent,
  type ReactNode,
} from "react";
import type * as Y from "yjs";
import type { Presence, PresenceCaret } from "~/collab/presence";
import { caretOf, caretsIn, mirrorPieces } from "~/collab/remoteCarets";
import { marksIn, type MarkedWords } from "./markedWords";
import { markStyle } from "./markStyle";
import type { LeftOut } from "~/collab/text/admitInsert";
import { bindText } from "~/collab/textBinding";
import { pastedText, type PastedText } from "./pastedText";
import styles from "./CollabText.module.css";

/** A plain text field that several people write at once. */
export type CollabTextProps = {
  id: string;
  text: Y.Text;
  /** Name of the text in the presence of the room. */
  name: string;
  undo: Y.UndoManager;
  /** The others in the room; their carets in this text are shown. */
  present: readonly Presence[];
  onCaret(caret: PresenceCaret | null): void;
  /** The same text once more, drawn behind the field; null = nothing. */
  under?: ReactNode;
  /** Words that are marked, wherever they stand now. */
  marked?: readonly MarkedWords[];
  /** Told the own selection (UTF-16 units); null when the field lost the focus. */
  onSelection?(selection: { start: number; end: number } | null): void;
  onFocus?(): void;
  onBlur?(): void;
  /** Most characters (UTF-16 units) of the text. */
  max?: number;
  /** Told after every own input what of it was left out. */
  onInput?(leftOut: LeftOut): void;
  /** Told when something invisible was left out of a pasted text, or old glyphs were repaired. */
  onPasted?(pasted: PastedText): void;
  oneLine?: boolean;
  labelledBy?: string;
  describedBy?: string;
  placeholder?: string;
};

/**
 * A textarea bound to a Y.Text, with the carets and selections of the others. A mirror layer of the same text lies in
 * the same place: it gives the field its height and carries the carets.
 */
export function CollabText(props: CollabTextProps) {
  const { id, text, name, undo, oneLine = false, labelledBy, describedBy, placeholder } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const { onCaret, onSelection, onInput, max } = props;
  const told = useRef({ onCaret, onSelection, onInput });
  told.current = { onCaret, onSelection, onInput };
  useEffect(() => {
    if (!field.current) return;
    return bindText(field.current, text, {
      undo,
      max,
      onInput: (leftOut) => told.current.onInput?.(leftOut),
      onCaret: (selection) => {
        told.current.onCaret(selection && caretOf(text, name, selection));
        told.current.onSelection?.(selection);
      },
    });
  }, [text, name, undo, max]);
  return (
    <div className={styles.field} data-typed>
      {props.under && (
        <div className={styles.mirror} aria-hidden="true">
          {props.under}
        </div>
      )}
      <Mirror text={text} name={name} present={props.present} marked={props.marked ?? NONE} />
      <textarea
        ref={field}
        id={id}
        className={styles.input}
        rows={1}
        spellCheck={false}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        placeholder={placeholder}
        onFocus={props.onFocus}
        onBlur={props.onBlur}
        onPaste={(event) => paste(event, oneLine, props.onPasted)}
        onKeyDown={(event) => {
          if (oneLine && event.key === "Enter" && !event.nativeEvent.isComposing) event.preventDefault();
        }}
      />
    </div>
  );
}

/** Puts the cleaned text in by hand, as one input of the field. */
function paste(event: ClipboardEvent<HTMLTextAreaElement>, oneLine: boolean, onPasted?: (pasted: PastedText) => void) {
  const raw = event.clipboardData.getData("text/plain");
  if (raw === "") return;
  event.preventDefault();
  const pasted = pastedText(raw, oneLine);
  const field = event.currentTarget;
  field.setRangeText(pasted.text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  if (pasted.removed > 0 || pasted.repaired > 0) onPasted?.(pasted);
}

const NONE: readonly MarkedWords[] = [];

type MirrorProps = {
  text: Y.Text;
  name: string;
  present: readonly Presence[];
  marked: readonly MarkedWords[];
};

function Mirror({ text, name, present, marked }: MirrorProps) {
  const value = useTextValue(text);
  const pieces = useMemo(
    () => mirrorPieces(value, caretsIn(text, name, present), marksIn(text, marked)),
    [value, text, name, present, marked],
  );
  return (
    <div className={styles.mirror} aria-hidden="true">
      {pieces.map((piece, index) =>
        piece.kind === "text" ? (
          <span
            key={index}
            style={piece.colour ? { backgroundColor: `${piece.colour}33` } : undefined}
            {...markStyle(piece.marks, marked)}
          >
            {piece.text}
          </span>
        ) : (
          <span key={`${piece.clientId}-${index}`} className={styles.caret} style={{ color: piece.colour }}>
            <span className={styles.flag} style={{ backgroundColor: piece.colour }}>
              {piece.name}
            </span>
          </span>
        ),
      )}
      {/* a last empty line has a height only when something stands in it */}
      {"\u200b"}
    </div>
  );
}

/** The value of a text, followed live. */
function useTextValue(text: Y.Text): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      text.observe(listener);
      return () => text.unobserve(listener);
    },
    [text],
  );
  return useSyncExternalStore(subscribe, () => text.toString());
}
