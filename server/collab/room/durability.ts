/**
 * Tickets of accepted updates: `applied` counts what the document holds, `durable` what is committed. Whoever needs to
 * know waits for a ticket.
 */
export class Durability {
  #applied = 0;
  #durable = 0;
  #waits: { ticket: number; resolve(): void; reject(error: Error): void }[] = [];

  get applied(): number {
    return this.#applied;
  }

  get durable(): number {
    return this.#durable;
  }

  /** True when the document holds nothing that is not durable. */
  get clean(): boolean {
    return this.#durable === this.#applied;
  }

  /** One more update was accepted. */
  accept(): void {
    this.#applied++;
  }

  /** Everything up to this ticket is committed. */
  reached(ticket: number): void {
    this.#durable = ticket;
    for (const wait of this.#waits.filter((waiting) => waiting.ticket <= ticket)) wait.resolve();
    this.#waits = this.#waits.filter((waiting) => waiting.ticket > ticket);
  }

  /** Resolves when everything accepted so far is durable; rejects when it never will be. */
  flushed(): Promise<void> {
    if (this.clean) return Promise.resolve();
    return new Promise((resolve, reject) => this.#waits.push({ ticket: this.#applied, resolve, reject }));
  }

  /** What is not durable yet never will be. */
  fail(error: Error): void {
    for (const wait of this.#waits.splice(0)) wait.reject(error);
  }
}
