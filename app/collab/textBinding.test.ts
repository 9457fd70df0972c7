import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { LOCAL_EDIT } from "./brief/origin";
import { makeUndo } from "./room/undo";
import { bindText, type TextField } from "./textBinding";

/** What a browser's textarea does, as far as the binding looks at it. */
class FakeField extends EventTarget implements TextField {
  #value = "";
  selectionStart = 0;
  selectionEnd = 0;

  get value(): string {
    return this.#value;
  }

  set value(text: string) {
    this.#value = text;
    this.selectionStart = this.selectionEnd = text.length;
  }

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start;
    this.selectionEnd = end;
  }

  /** Replaces the selection as typing does; without `silent` the field says so. */
  type(text: string, silent = false): void {
    const at = this.selectionStart;
    this.value = this.#value.slice(0, at) + text + this.#value.slice(this.selectionEnd);
    this.setSelectionRange(at + text.length, at + text.length);
    if (!silent) this.dispatchEvent(new Event("input"));
  }

  /** Backspace takes one code point, as browsers do for Thai. */
  backspace(): void {
    const at = this.selectionStart;
    const left = [...this.#value.slice(0, at)].slice(0, -1).join("");
    this.value = left + this.#value.slice(at);
    this.setSelectionRange(left.length, left.length);
    this.dispatchEvent(new Event("input"));
  }

  key(code: string, key: string, held: { shiftKey?: boolean } = {}): void {
    this.dispatchEvent(
      Object.assign(new Event("keydown", { cancelable: true }), { code, key, ctrlKey: true, ...held }),
    );
  }
}

function bound(initial = "", max?: number) {
  const doc = new Y.Doc();
  const text = doc.getText("t");
  text.insert(0, initial);
  const field = new FakeField();
  const undo = makeUndo([text]);
  const leftOut: { removed: number; cut: number }[] = [];
  const carets: ({ start: number; end: number } | null)[] = [];
  const end = bindText(field, text, {
    undo,
    max,
    onCaret: (selection) => void carets.push(selection),
    onInput: (part) => void leftOut.push(part),
  });
  const other = new Y.Doc();
  const sync = () => {
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc), "remote");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), "remote");
  };
  sync();
  return { doc, text, field, undo, carets, leftOut, end, sync, remote: other.getText("t") };
}

describe("a bound text field", () => {
  test("“ที่” and Backspace give “ที”", () => {
    const { text, field } = bound("บ้าน");
    field.setSelectionRange(4, 4);
    for (const letter of ["ท", "ี", "่"]) field.type(letter);
    expect(text.toString()).toBe("บ้านที่");
    field.backspace();
    expect(text.toString()).toBe("บ้านที");
    expect(field.value).toBe("บ้านที");
  });

  test("takes no more than its limit and nothing unprintable, and says what was left out", () => {
    const { text, field, leftOut } = bound("กขค", 6);
    field.setSelectionRange(1, 1);
    field.type("\u202eงจฉชซ");
    expect(text.toString()).toBe("กงจฉขค");
    expect(field.value).toBe("กงจฉขค");
    expect(field.selectionStart).toBe(4);
    expect(leftOut).toEqual([{ removed: 1, cut: 2 }]);
  });

  test("what others type keeps the caret where it was in the text", () => {
    const { field, remote, sync } = bound("สวัสดีครับ");
    field.setSelectionRange(6, 6);
    remote.insert(0, "ท่าน ");
    sync();
    expect(field.value).toBe("ท่าน สวัสดีครับ");
    expect([field.selectionStart, field.selectionEnd]).toEqual([11, 11]);
    remote.delete(0, 8);
    sync();
    expect(field.selectionStart).toBe(3);
    remote.insert(3, "X");
    sync();
    expect(field.selectionStart).toBe(3);
  });

  test("while composing nothing is written and nothing is overwritten; afterwards both are there", () => {
    const { text, field, remote, sync } = bound("กข");
    field.setSelectionRange(2, 2);
    field.dispatchEvent(new Event("compositionstart"));
    field.type("ค");
    expect(text.toString()).toBe("กข");
    remote.insert(0, "หน้า ");
    remote.insert(remote.length, " ท้าย");
    sync();
    expect(field.value).toBe("กขค");
    field.dispatchEvent(new Event("compositionend"));
    expect(text.toString()).toBe("หน้า กขค ท้าย");
    expect(field.value).toBe("หน้า กขค ท้าย");
    expect(field.selectionStart).toBe(8);
  });

  test("a composition that is given up leaves the others' words", () => {
    const { text, field, remote, sync } = bound("กข");
    field.dispatchEvent(new Event("compositionstart"));
    remote.insert(1, "X");
    sync();
    field.dispatchEvent(new Event("compositionend"));
    expect([text.toString(), field.value]).toEqual(["กXข", "กXข"]);
  });

  test("undo takes back only one's own words, by key on a Thai layout too", () => {
    const { text, field, undo, remote, sync } = bound("ฐาน");
    field.setSelectionRange(3, 3);
    field.type(" ของฉัน");
    undo.stopCapturing();
    sync();
    remote.insert(0, "ของเขา ");
    sync();
    field.key("KeyZ", "ผ");
    expect(text.toString()).toBe("ของเขา ฐาน");
    expect(field.value).toBe("ของเขา ฐาน");
    field.key("KeyZ", "ผ", { shiftKey: true });
    expect(text.toString()).toBe("ของเขา ฐาน ของฉัน");
  });

  test("the browser's own undo goes to ours", () => {
    const { text, field } = bound("");
    field.type("x");
    const event = Object.assign(new Event("beforeinput", { cancelable: true }), { inputType: "historyUndo" });
    field.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(text.toString()).toBe("");
  });

  test("the caret is told on input and taken back on leaving; after the end nothing happens", () => {
    const { text, field, carets, end } = bound("");
    field.type("ab");
    field.dispatchEvent(new Event("blur"));
    expect(carets).toEqual([{ start: 2, end: 2 }, null]);
    end();
    field.type("c");
    text.doc?.transact(() => text.insert(0, "z"), LOCAL_EDIT);
    expect(text.toString()).toBe("zab");
    expect(field.value).toBe("abc");
  });
});
