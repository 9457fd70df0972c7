/** One piece of work that could not be sent. `reason` is a close code; `key` null = it lies only on this page. */
export type Unsent = { key: number | null; reason: number; at: number | null; text: string };
