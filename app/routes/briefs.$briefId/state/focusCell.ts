/** Puts the focus into a cell once it is on the page: after a row was added. */
export function focusCell(row: string, cell: string): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(
      `[data-row="${CSS.escape(row)}"][data-cell="${CSS.escape(cell)}"] :is(input, select, textarea)`,
    );
    field?.focus();
    field?.scrollIntoView({ block: "nearest" });
  });
}
