import * as Y from "yjs";
import type { RoomModel } from "./roomModel";
import type { Spot } from "./structure";

type TextSpot = Extract<Spot, { kind: "text" | "cellText" }>;
type Growth = { spot: TextSpot; units: number };

/** How one update changes the length of each text, judged at its end: an update that only shortens always passes. */
export class TextLengths {
  readonly #model: RoomModel;
  readonly #growth = new Map<string, Growth>();

  constructor(model: RoomModel) {
    this.#model = model;
  }

  /** Notes characters (UTF-16 units) that come into a text, negative ones go. */
  note(spot: Spot, units: number): void {
    if (spot.kind !== "text" && spot.kind !== "cellText") return;
    const key = spot.kind === "text" ? spot.root : `${spot.root}/${spot.row}/${spot.key}`;
    const growth = this.#growth.get(key);
    if (growth) growth.units += units;
    else this.#growth.set(key, { spot, units });
  }

  /** Reason to refuse, or null. */
  fault(): string | null {
    for (const { spot, units } of this.#growth.values()) {
      if (units <= 0 || this.#length(spot) + units <= spot.max) continue;
      const name = spot.kind === "text" ? spot.root : `${spot.key} of a row of ${spot.root}`;
      return `text too long: ${name} takes ${spot.max} characters`;
    }
    return null;
  }

  #length(spot: TextSpot): number {
    const { doc } = this.#model;
    if (spot.kind === "text") return doc.getText(spot.root).length;
    const row = doc.getMap(spot.root).get(spot.row);
    const text: unknown = row instanceof Y.Map ? row.get(spot.key) : undefined;
    return text instanceof Y.Text ? text.length : 0;
  }
}

/** The ranges of a delete set in order and without overlap, so that nothing is counted twice. */
export function distinctRanges(ranges: readonly { clock: number; len: number }[]): { clock: number; end: number }[] {
  const distinct: { clock: number; end: number }[] = [];
  for (const { clock, len } of ranges.toSorted((a, b) => a.clock - b.clock)) {
    const last = distinct.at(-1);
    if (last && clock <= last.end) last.end = Math.max(last.end, clock + len);
    else distinct.push({ clock, end: clock + len });
  }
  return distinct;
}
