import type * as Y from "yjs";
import { LOCAL_EDIT } from "./brief/origin";
import { textChange, type TextChange } from "./brief/textDiff";
import { admitChange, type LeftOut } from "./text/admitInsert";
import { movePosition, type TextDelta } from "./text/movePosition";

/** The parts of a textarea or text input that a binding uses. */
export type TextField = Pick<
  HTMLTextAreaElement,
  "value" | "selectionStart" | "selectionEnd" | "addEventListener" | "removeEventListener"
> & {
  setSelectionRange(start: number, end: number): void;
  /** Where the field stands, to know whether it has the focus; a field outside of a page has none. */
  readonly ownerDocument?: { readonly activeElement: unknown };
};

/** What a bound field needs besides its text. */
export type BindOptions = {
  /** Undo of the room: Ctrl+Z / Ctrl+Y and the browser's own undo commands go here. */
  undo: Y.UndoManager;
  /** Told the selection (UTF-16 units) when it may have moved; null when the field lost the focus. */
  onCaret?(selection: { start: number; end: number } | null): void;
  /** Most characters (UTF-16 units) of the text. */
  max?: number;
  /** Told after every own input what of it could not be taken. */
  onInput?(leftOut: LeftOut): void;
};

/**
 * Binds a plain text field to a Y.Text. Own input is written as the smallest change of whole grapheme clusters; while
 * an input method composes nothing is written and remote changes wait until `compositionend`, then both are merged.
 * Remote changes keep the caret where it was in the text. Returns the end of the binding.
 */
export function bindText(field: TextField, text: Y.Text, options: BindOptions): () => void {
  const binding = new Binding(field, text, options);
  return () => binding.end();
}

class Binding {
  readonly #field: TextField;
  readonly #text: Y.Text;
  readonly #options: BindOptions;
  readonly #listeners: [string, (event: Event) => void][];
  #writing = false;
  #composing = false;
  /** What the field was made from, while a composition runs, and what others changed since. */
  #base = "";
  #missed: TextDelta[] = [];

  constructor(field: TextField, text: Y.Text, options: BindOptions) {
    this.#field = field;
    this.#text = text;
    this.#options = options;
    this.#listeners = [
      ["input", this.#onInput],
      ["compositionstart", this.#onCompositionStart],
      ["compositionend", this.#onCompositionEnd],
      ["beforeinput", this.#onBeforeInput],
      ["keydown", this.#onKeyDown],
      ["select", this.#onSelected],
      ["keyup", this.#onSelect],
      ["pointerup", this.#onSelect],
      ["focus", this.#onSelect],
      ["blur", this.#onBlur],
    ];
    for (const [name, listener] of this.#listeners) field.addEventListener(name, listener);
    text.observe(this.#onText);
    field.value = text.toString();
  }

  end(): void {
    for (const [name, listener] of this.#listeners) this.#field.removeEventListener(name, listener);
    this.#text.unobserve(this.#onText);
  }

  readonly #onInput = (): void => {
    if (this.#composing) return;
    const before = this.#text.toString();
    const change = textChange(before, this.#field.value.replace(/\r\n?/g, "\n"), this.#field.selectionEnd);
    if (change) this.#take(before, change);
    this.#onSelect();
  };

  readonly #onCompositionStart = (): void => {
    this.#composing = true;
    this.#base = this.#text.toString();
    this.#missed = [];
  };

  /** The composed change is made relative to what stood there before, then moved over what others did meanwhile. */
  readonly #onCompositionEnd = (): void => {
    if (!this.#composing) return;
    this.#composing = false;
    const change = textChange(this.#base, this.#field.value, this.#field.selectionEnd);
    const missed = this.#missed;
    this.#missed = [];
    if (missed.length === 0) return this.#onInput();
    let caret = this.#field.selectionEnd;
    if (change) {
      const from = missed.reduce((position, delta) => movePosition(position, delta), change.at);
      const to = missed.reduce((position, delta) => movePosition(position, delta), change.at + change.remove);
      caret = this.#take(this.#text.toString(), { at: from, remove: to - from, insert: change.insert });
    } else caret = missed.reduce((position, delta) => movePosition(position, delta), caret);
    this.#show(caret, caret);
    this.#onSelect();
  };

  /** Writes an own change as far as it may stand; returns where it ends. */
  #take(before: string, change: TextChange): number {
    const { at, remove, insert, removed, cut } = admitChange(before, change, this.#options.max ?? Infinity);
    this.#write(() => {
      const replace = () => {
        if (remove > 0) this.#text.delete(at, remove);
        if (insert !== "") this.#text.insert(at, insert);
      };
      if (this.#text.doc) this.#text.doc.transact(replace, LOCAL_EDIT);
      else replace();
    });
    const end = at + insert.length;
    if (insert !== change.insert) this.#show(end, end);
    this.#options.onInput?.({ removed, cut });
    return end;
  }

  readonly #onBeforeInput = (event: Event): void => {
    const kind = (event as InputEvent).inputType;
    if (kind !== "historyUndo" && kind !== "historyRedo") return;
    event.preventDefault();
    this.#step(kind === "historyRedo");
  };

  readonly #onKeyDown = (event: Event): void => {
    const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event as KeyboardEvent;
    if (!(ctrlKey || metaKey) || altKey) return;
    // on a Thai layout the Z key says ผ: then its place counts
    const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace("Key", "").toLowerCase();
    const undo = letter === "z";
    const redo = letter === "y" || (undo && shiftKey);
    if (!undo && !redo) return;
    event.preventDefault();
    this.#step(redo);
  };

  #step(redo: boolean): void {
    if (this.#composing) return;
    if (redo) this.#options.undo.redo();
    else this.#options.undo.undo();
  }

  readonly #onSelect = (): void => {
    const { selectionStart: start, selectionEnd: end } = this.#field;
    if (!this.#composing) this.#options.onCaret?.({ start, end });
  };

  /** Browsers tell a selection also when an edit of somebody else was shown: nobody's caret stands there. */
  readonly #onSelected = (): void => {
    const active = this.#field.ownerDocument?.activeElement;
    if (active === undefined || active === this.#field) this.#onSelect();
  };

  readonly #onBlur = (): void => {
    this.#options.undo.stopCapturing();
    this.#options.onCaret?.(null);
  };

  readonly #onText = (event: Y.YTextEvent): void => {
    if (this.#writing) return;
    const delta: TextDelta = event.delta;
    if (this.#composing) {
      this.#missed.push(delta);
      return;
    }
    const { selectionStart, selectionEnd } = this.#field;
    this.#show(movePosition(selectionStart, delta), movePosition(selectionEnd, delta));
  };

  #show(start: number, end: number): void {
    this.#field.value = this.#text.toString();
    this.#field.setSelectionRange(start, end);
  }

  #write(change: () => void): void {
    this.#writing = true;
    try {
      change();
    } finally {
      this.#writing = false;
    }
  }
}
