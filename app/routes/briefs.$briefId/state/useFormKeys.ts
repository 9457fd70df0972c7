import { useEffect, useRef, type RefObject } from "react";
import type { RoomSession } from "~/collab/room/roomSession";

const FIELDS =
  "input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea, button:not(:disabled), summary";

/** Goes to the item before or after the one with the focus: into its first field, or onto the item itself. */
function moveItem(form: HTMLElement, from: Element, step: 1 | -1): void {
  const sections = [...form.querySelectorAll<HTMLElement>("section[id]")];
  const now = sections.findIndex((section) => section.contains(from));
  const next = sections[now === -1 ? 0 : Math.min(sections.length - 1, Math.max(0, now + step))];
  if (!next) return;
  const field = next.querySelector<HTMLElement>(`:is([data-cell], fieldset) :is(${FIELDS})`);
  (field ?? next).focus({ preventScroll: true });
  next.scrollIntoView({ block: "start" });
}

/** What a key asks for; letters by their place on the keyboard, so that a Thai layout works alike. */
function wishOf(event: KeyboardEvent): "next" | "previous" | "save" | "undo" | "redo" | null {
  const { code, altKey, shiftKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (altKey && !control) return code === "ArrowDown" ? "next" : code === "ArrowUp" ? "previous" : null;
  if (!control || altKey) return null;
  if (code === "KeyS") return "save";
  if (code === "KeyZ") return shiftKey ? "redo" : "undo";
  return code === "KeyY" ? "redo" : null;
}

function answer(event: KeyboardEvent, form: HTMLElement, session: RoomSession | null, onSave: () => void): void {
  const { target } = event;
  if (event.defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) return;
  // the focus falls to the body when undo removes the row it was in
  if (target !== document.body && !form.contains(target)) return;
  const wish = wishOf(event);
  // what is typed in a cell but not written yet is the field's own to undo
  if (wish === null || ((wish === "undo" || wish === "redo") && (!session || target.dataset.draft))) return;
  event.preventDefault();
  if (wish === "undo") session?.undo.undo();
  else if (wish === "redo") session?.undo.redo();
  else if (wish === "save") onSave();
  else moveItem(form, target, wish === "next" ? 1 : -1);
}

/**
 * Keys of the whole form: Alt+↑/↓ between items, Ctrl+Z and Ctrl+Y for one's own edits wherever the focus is (texts
 * have them already), Ctrl+S says that saving is automatic.
 */
export function useFormKeys(form: RefObject<HTMLElement>, session: RoomSession | null, onSave: () => void): void {
  const latest = useRef({ session, onSave });
  latest.current = { session, onSave };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (form.current) answer(event, form.current, latest.current.session, latest.current.onSave);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [form]);
}

/** When undo or redo takes away the row with the focus, the focus goes to the item it was in. */
export function useFocusAfterUndo(form: RefObject<HTMLElement>, session: RoomSession | null): void {
  useEffect(() => {
    const { current } = form;
    if (!session || !current) return;
    let section: HTMLElement | null = null;
    const note = ({ target }: FocusEvent) => {
      section = target instanceof HTMLElement ? target.closest<HTMLElement>("section[id]") : null;
    };
    const keep = () =>
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) section?.focus({ preventScroll: true });
      });
    current.addEventListener("focusin", note);
    session.undo.on("stack-item-popped", keep);
    return () => {
      current.removeEventListener("focusin", note);
      session.undo.off("stack-item-popped", keep);
    };
  }, [form, session]);
}
