import type { Author } from "./rights";
import type { Owner, RoomModel } from "./roomModel";

type Touch = {
  root: string;
  row: string;
  owned: boolean;
  /** Made (or replaced) by this update. */
  created: boolean;
  /** Deleted as a whole by this update. */
  removed: boolean;
  /** Values that the update writes under `orgId`, in order. */
  orgIds: Owner[];
  /** The present `orgId` is deleted. */
  orgGone: boolean;
};

/**
 * The rows that one update touches, judged at its end: a partner touches only rows of its own organisations, new
 * rows carry `orgId` in the same update, and the organisation of an existing row is the lead's to change.
 */
export class RowTouches {
  readonly #model: RoomModel;
  readonly #touches = new Map<string, Touch>();

  constructor(model: RoomModel) {
    this.#model = model;
  }

  /** The note about one row. */
  at({ root, row, owned }: { root: string; row: string; owned: boolean }): Touch {
    const key = `${root}/${row}`;
    let touch = this.#touches.get(key);
    if (!touch) {
      touch = { root, row, owned, created: false, removed: false, orgIds: [], orgGone: false };
      this.#touches.set(key, touch);
    }
    return touch;
  }

  /** Reason to refuse, or null. */
  fault(author: Author): string | null {
    const added = new Map<string, number>();
    for (const [key, touch] of this.#touches) {
      if (touch.created && !this.#model.doc.getMap(touch.root).has(touch.row))
        added.set(touch.root, (added.get(touch.root) ?? 0) + 1);
      const fault = author.rights.all || !touch.owned ? null : this.#foreign(key, touch, author.rights.orgIds);
      if (fault) return fault;
    }
    for (const [root, count] of added) if (this.#model.isFull(root, count)) return `too many rows in ${root}`;
    return null;
  }

  #foreign(key: string, touch: Touch, own: ReadonlySet<string>): string | null {
    const owner = this.#model.owners.get(key);
    if (owner === undefined) {
      // made and removed before it was ever sent: nothing to see
      if (!touch.created && touch.orgIds.length === 0) return null;
      if (touch.orgIds.length === 0) return `row of ${touch.root} without organisation`;
      return touch.orgIds.every((orgId) => orgId !== null && own.has(orgId))
        ? null
        : `row of ${touch.root} for another organisation`;
    }
    if (owner === null || !own.has(owner)) return `row of ${touch.root} belongs to another organisation`;
    if (!touch.orgIds.every((orgId) => orgId === owner)) return `organisation of a row of ${touch.root} changed`;
    const lost = (touch.created || touch.orgGone) && touch.orgIds.length === 0 && !touch.removed;
    return lost ? `row of ${touch.root} without organisation` : null;
  }

  /** After the update was applied: takes over who owns the touched rows now. */
  accept(): void {
    for (const { root, row, owned, created, orgIds } of this.#touches.values())
      if (owned && (created || orgIds.length > 0)) this.#model.noteOwner(root, row, orgIds.at(-1) ?? null);
  }
}
