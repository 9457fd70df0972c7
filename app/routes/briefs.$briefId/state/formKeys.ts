import type { KeyboardEvent } from "react";
import type { RoomSession } from "~/collab/room/roomSession";

const FIELDS =
  "input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea, button:not(:disabled), summary";

/** Goes to the item before or after the one with the focus: into its first field, or onto its heading. */
function moveItem(form: HTMLElement, from: Element, step: 1 | -1): void {
  const sections = [...form.querySelectorAll<HTMLElement>("section[id]")];
  const now = sections.findIndex((section) => section.contains(from));
  const next = sections[now === -1 ? 0 : Math.min(sections.length - 1, Math.max(0, now + step))];
  if (!next) return;
  const field = next.querySelector<HTMLElement>(`:is([data-cell], fieldset) :is(${FIELDS})`);
  (field ?? next).focus({ preventScroll: true });
  next.scrollIntoView({ block: "start" });
}

/**
 * Keys of the whole form: Alt+↑/↓ between items, Ctrl+Z and Ctrl+Y for one's own edits wherever the focus is (texts
 * have them already), Ctrl+S says that saving is automatic.
 */
export function formKeys(session: RoomSession | null, onSave: () => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const { target, code, altKey, shiftKey } = event;
    const control = event.ctrlKey || event.metaKey;
    if (altKey && !control && (code === "ArrowDown" || code === "ArrowUp")) {
      event.preventDefault();
      moveItem(event.currentTarget, target as Element, code === "ArrowDown" ? 1 : -1);
    } else if (control && !altKey && code === "KeyS") {
      event.preventDefault();
      onSave();
    } else if (control && !altKey && (code === "KeyZ" || code === "KeyY")) {
      // what is typed in a cell but not written yet is the field's own to undo
      if (!session || (target instanceof HTMLElement && target.dataset.draft)) return;
      event.preventDefault();
      if (code === "KeyY" || shiftKey) session.undo.redo();
      else session.undo.undo();
    }
  };
}
