/** Work under way by key: who asks for the same thing joins it; it is given up when everybody has left. */
export class SharedWork<T> {
  private readonly running = new Map<string, { result: Promise<T>; askers: number; leave: AbortController }>();

  /** Joins or begins the work of a key. The work is told by its signal that nobody waits for it any more. */
  async ask(key: string, begin: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const work = this.running.get(key) ?? this.begin(key, begin);
    work.askers += 1;
    const left = () => {
      work.askers -= 1;
      if (work.askers === 0) work.leave.abort();
    };
    signal?.addEventListener("abort", left, { once: true });
    try {
      return await work.result;
    } finally {
      signal?.removeEventListener("abort", left);
    }
  }

  private begin(key: string, begin: (signal: AbortSignal) => Promise<T>) {
    const leave = new AbortController();
    const result = begin(leave.signal).finally(() => this.running.delete(key));
    const work = { result, askers: 0, leave };
    this.running.set(key, work);
    return work;
  }
}
