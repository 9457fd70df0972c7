const COMMIT_BUCKETS_MS = [1, 2, 5, 10, 20, 50, 100, 250, 1000, 5000] as const;

/** Counters and gauges of live editing, in the Prometheus text format. */
export class CollabMetrics {
  readonly #counters = new Map<string, number>();
  readonly #gauges = new Map<string, () => number>();
  readonly #commits = new Map<number, number>();
  #commitSumMs = 0;

  /** Adds to a counter; `label` is e.g. `code="4422"`. */
  count(name: string, by = 1, label = ""): void {
    const key = label === "" ? name : `${name}{${label}}`;
    this.#counters.set(key, (this.#counters.get(key) ?? 0) + by);
  }

  /** Raises a high-water mark. */
  peak(name: string, value: number): void {
    if (value > (this.#counters.get(name) ?? 0)) this.#counters.set(name, value);
  }

  /** Registers something that is asked for at reading time. */
  gauge(name: string, read: () => number): void {
    this.#gauges.set(name, read);
  }

  /** Notes one group commit. */
  commit(ms: number): void {
    this.#commitSumMs += ms;
    const bucket = COMMIT_BUCKETS_MS.find((limit) => ms <= limit) ?? Infinity;
    this.#commits.set(bucket, (this.#commits.get(bucket) ?? 0) + 1);
  }

  /** Everything as text. */
  text(): string {
    const lines: string[] = [];
    for (const [key, value] of this.#counters) lines.push(`ruamphaen_collab_${key} ${value}`);
    for (const [name, read] of this.#gauges) lines.push(`ruamphaen_collab_${name} ${read()}`);
    let sum = 0;
    for (const limit of [...COMMIT_BUCKETS_MS, Infinity]) {
      sum += this.#commits.get(limit) ?? 0;
      const le = limit === Infinity ? "+Inf" : String(limit);
      lines.push(`ruamphaen_collab_commit_ms_bucket{le="${le}"} ${sum}`);
    }
    lines.push(`ruamphaen_collab_commit_ms_sum ${this.#commitSumMs}`, `ruamphaen_collab_commit_ms_count ${sum}`);
    return `${lines.join("\n")}\n`;
  }
}
