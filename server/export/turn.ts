import { AppError } from "../errors";

/**
 * One piece of work at a time, the others wait in order. More than `limit` waiting: AppError busy. A waiter whose
 * `signal` is aborted leaves the line.
 */
export class Turn {
  private readonly waiting: { start(): void }[] = [];
  private taken = false;

  constructor(private readonly limit: number) {}

  /** Runs `work` when its turn comes. */
  async run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.enter(signal);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private enter(signal?: AbortSignal): Promise<void> {
    if (!this.taken) {
      this.taken = true;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.limit) return Promise.reject(new AppError("busy"));
    return new Promise<void>((resolve, reject) => {
      const leaveLine = () => {
        const at = this.waiting.indexOf(place);
        if (at >= 0) this.waiting.splice(at, 1);
        reject(new AppError("busy", { reason: "cancelled" }));
      };
      const place = {
        start: () => {
          signal?.removeEventListener("abort", leaveLine);
          resolve();
        },
      };
      this.waiting.push(place);
      signal?.addEventListener("abort", leaveLine, { once: true });
    });
  }

  private leave(): void {
    const next = this.waiting.shift();
    if (next) next.start();
    else this.taken = false;
  }
}
