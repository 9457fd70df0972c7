/**
 * A clock that stands still while this person's work is not confirmed. "Overwritten within 30 seconds" is measured with
 * it, so that somebody who typed offline for minutes is still told when another value won at the merge.
 */
export class SavedClock {
  readonly #now: () => number;
  #elapsed = 0;
  #runningSince: number | null = null;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Says whether everything is confirmed at this moment. */
  confirmed(saved: boolean): void {
    const now = this.#now();
    if (this.#runningSince !== null) this.#elapsed += now - this.#runningSince;
    this.#runningSince = saved ? now : null;
  }

  /** Milliseconds of confirmed time so far. */
  readonly read = (): number => this.#elapsed + (this.#runningSince === null ? 0 : this.#now() - this.#runningSince);
}
