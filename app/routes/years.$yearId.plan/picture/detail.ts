/** What cards say: titles alone, money as well, and the targets of goals and indicators. */
export type Detail = "titles" | "money" | "targets";

/** Semantic zoom (product §3e): below half size a card is its title and colour; targets come near full size. */
export function detailAt(zoom: number): Detail {
  if (zoom < 0.5) return "titles";
  return zoom < 0.9 ? "money" : "targets";
}
