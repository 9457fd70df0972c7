/** How far the search has come at one node: its neighbours and the next one to look at. */
type Frame = { id: string; next: readonly string[]; at: number };

/**
 * Every node that lies on a circle of links (R9c): the strongly connected components of more than one node, and nodes
 * linked to themselves. Tarjan's algorithm with a stack of its own, O(nodes + links), so that a long chain of a
 * region's plans never meets the limit of recursion.
 */
export function onCircles(ids: Iterable<string>, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const search = new CircleSearch(next);
  for (const id of ids) search.from(id);
  return search.found;
}

class CircleSearch {
  readonly found = new Set<string>();
  readonly #next: ReadonlyMap<string, readonly string[]>;
  readonly #order = new Map<string, number>();
  readonly #low = new Map<string, number>();
  readonly #open: string[] = [];
  readonly #isOpen = new Set<string>();

  constructor(next: ReadonlyMap<string, readonly string[]>) {
    this.#next = next;
  }

  from(start: string): void {
    if (this.#order.has(start)) return;
    const frames = [this.#enter(start)];
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const other = frame.next[frame.at++];
      if (other === undefined) {
        frames.pop();
        this.#leave(frame.id, frames.at(-1)?.id);
      } else if (!this.#order.has(other)) frames.push(this.#enter(other));
      else if (this.#isOpen.has(other)) this.#lower(frame.id, this.#order.get(other) ?? 0);
    }
  }

  #enter(id: string): Frame {
    const order = this.#order.size;
    this.#order.set(id, order);
    this.#low.set(id, order);
    this.#open.push(id);
    this.#isOpen.add(id);
    return { id, next: this.#next.get(id) ?? [], at: 0 };
  }

  #lower(id: string, order: number): void {
    this.#low.set(id, Math.min(this.#low.get(id) ?? order, order));
  }

  #leave(id: string, below: string | undefined): void {
    const low = this.#low.get(id) ?? 0;
    if (below !== undefined) this.#lower(below, low);
    if (low !== this.#order.get(id)) return;
    const component = this.#open.splice(this.#open.lastIndexOf(id));
    for (const member of component) this.#isOpen.delete(member);
    if (component.length === 1 && !this.#next.get(id)?.includes(id)) return;
    for (const member of component) this.found.add(member);
  }
}
