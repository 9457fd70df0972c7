/**
 * What one connection still waits for. Content messages are numbered from 1; a message is settled when the ticket it
 * was given is durable. Tickets only grow, so messages settle in order.
 */
export class Settlement {
  #received = 0;
  #settled = 0;
  #pending: { number: number; ticket: number }[] = [];
  /** Ticket from which on updates are relayed to this connection; null before its first sync answer. */
  relayAfter: number | null = null;

  /** Number of the content message that just arrived. */
  next(): number {
    return ++this.#received;
  }

  /** The last message counts as done once this ticket is durable. */
  wait(ticket: number): void {
    this.#pending.push({ number: this.#received, ticket });
  }

  /** Settles what is durable now; the new count to confirm, or null when nothing moved. */
  settle(durable: number): number | null {
    let done = 0;
    for (const { ticket } of this.#pending) {
      if (ticket > durable) break;
      done++;
    }
    if (done === 0) return null;
    this.#settled = this.#pending[done - 1]?.number ?? this.#settled;
    this.#pending = this.#pending.slice(done);
    return this.#settled;
  }
}
