import type { Bus } from "../bus";
import type { Clock } from "../clock";
import type { ProjectionChange } from "../db/collab/collabRows";
import { changesMoney } from "./room/projectionDiff";

type Place = { areaCode: string; fy: number };

/** Tells the bus which window moved, after a commit that changed a money row of a brief. */
export class WindowNews {
  readonly #bus: Bus;
  readonly #clock: Clock;
  readonly #placeOf: (briefId: string) => Promise<Place | null>;
  readonly #places = new Map<string, Promise<Place | null>>();

  constructor(bus: Bus, clock: Clock, placeOf: (briefId: string) => Promise<Place | null>) {
    this.#bus = bus;
    this.#clock = clock;
    this.#placeOf = placeOf;
  }

  /** Area and year of a brief never change: asked once. */
  async committed(change: ProjectionChange): Promise<void> {
    if (!changesMoney(change)) return;
    const known = this.#places.get(change.briefId) ?? this.#placeOf(change.briefId);
    this.#places.set(change.briefId, known);
    const place = await known.catch(() => null);
    if (!place) return void this.#places.delete(change.briefId);
    const cause = { th: `แก้วงเงิน: ${change.title}`, en: `amounts changed: ${change.title}` };
    this.#bus.emit("window", { areaCode: place.areaCode, fy: place.fy, cause, at: this.#clock.now().toISOString() });
  }
}
