/** Next or previous of a list's units, whatever stands between them. */
function neighbours(unit: Element, list: string): Element[] {
  const of = `[data-unit="${list}"]`;
  return [unit.nextElementSibling, unit.previousElementSibling].filter(
    (one) => one !== null && one.matches(of),
  ) as Element[];
}

/** The control that adds to the list, looked for outwards from a unit. */
function adder(unit: Element, list: string): HTMLElement | null {
  for (let around = unit.parentElement; around; around = around.parentElement) {
    const found = around.querySelector<HTMLElement>(`[data-add="${list}"]`);
    if (found) return found;
  }
  return null;
}

/**
 * Call before the unit that holds a control (`data-unit` = its list) is deleted; the answer puts the focus where the work
 * goes on: the next unit, else the previous one, else the control that adds one (`data-add`).
 */
export function focusBeside(control: Element): () => void {
  const unit = control.closest<HTMLElement>("[data-unit]");
  const list = unit?.dataset.unit;
  if (!unit || list === undefined) return () => undefined;
  const [beside, add] = [neighbours(unit, list), adder(unit, list)];
  return () =>
    void requestAnimationFrame(() => {
      const controls = beside.map(
        (one) =>
          one.querySelector<HTMLElement>("[data-remove]") ??
          one.querySelector<HTMLElement>("button:enabled, input:enabled, select:enabled, textarea:enabled"),
      );
      const next = [...controls, add].find((one) => one?.isConnected);
      next?.focus();
    });
}

/** Keeps the focus on a control after its row moved, or on its neighbour once it is disabled. */
export function focusStays(control: HTMLButtonElement): void {
  requestAnimationFrame(() => {
    const tools = [...(control.parentElement?.querySelectorAll("button") ?? [])];
    const next = control.disabled ? tools.find((tool) => !tool.disabled) : control;
    next?.focus();
  });
}
