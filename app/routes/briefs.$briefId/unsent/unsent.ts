/**
 * One piece of work that could not be sent. `reason` is a close code, `why` what the server said; `key` null = it lies only
 * on this page.
 */
export type Unsent = { key: number | null; reason: number; why: string; at: number | null; text: string };
