import { focusCell } from "../state/focusCell";

/**
 * Takes an entry of the merge report away; the focus goes to the entry beside it. After the last one it goes to the form:
 * to the field in hand if it is given, else to the first item.
 */
export function leaveEntry(button: HTMLElement, dismiss: () => void, field?: { row: string; key: string }): void {
  const entry = button.closest("[data-merge]");
  const beside = [entry?.nextElementSibling, entry?.previousElementSibling];
  dismiss();
  requestAnimationFrame(() => {
    const next = beside.find((one) => one instanceof HTMLElement && one.isConnected);
    if (next instanceof HTMLElement) next.focus();
    else if (field && field.key !== "") focusCell(field.row, field.key);
    else document.querySelector<HTMLElement>("section[data-item]")?.focus({ preventScroll: true });
  });
}
