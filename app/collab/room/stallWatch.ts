/** Something that happens when a wait has lasted this long, milliseconds. */
export type StallStep = { after: number; then(): void };

/** Follows how long something has been waiting; each step happens once a wait. */
export class StallWatch {
  readonly #steps: readonly StallStep[];
  #timers: ReturnType<typeof setTimeout>[] | null = null;

  constructor(steps: readonly StallStep[]) {
    this.#steps = steps;
  }

  /** Says whether something waits now. */
  waiting(now: boolean): void {
    if (!now) return this.end();
    this.#timers ??= this.#steps.map(({ after, then }) => setTimeout(then, after));
  }

  /** Nothing waits any more. */
  end(): void {
    for (const timer of this.#timers ?? []) clearTimeout(timer);
    this.#timers = null;
  }
}
