import { encodeWindowMessage, type WindowCause } from "~/domain/budget/windowMessage";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import type { Logger } from "../log";
import { sendTo, type LivePage } from "./livePage";

/** Most causes told in one message; the figures are right whatever the count. */
const MAX_CAUSES = 20;
/** Reading takes at most a third of the time, but a message never waits longer than this, milliseconds. */
const MAX_GAP_MS = 200;
/** Wait after the database did not answer, milliseconds. */
const RETRY_MS = 1_000;

/** Where a hub gets its figures, and how often it may tell them. */
export type HubParts = { read(): Promise<WindowSummary | null>; log: Logger; gapMs: number };

/** The open pages of one area and year. Figures are read once for all of them, after the commit that changed them. */
export class YearHub {
  readonly pages = new Set<LivePage>();
  /** False while the figures cannot be read: pages then hear nothing and show theirs as old. */
  healthy = true;
  private readonly waiting = new Set<LivePage>();
  private causes: WindowCause[] = [];
  private dirty = false;
  private reading = false;
  private timer: NodeJS.Timeout | null = null;
  private lastStart = -Infinity;
  private gap: number;

  constructor(private readonly parts: HubParts) {
    this.gap = parts.gapMs;
  }

  /** Adds a page; it gets the figures of now. */
  join(page: LivePage): void {
    this.pages.add(page);
    this.refresh(page);
  }

  /** Takes a page off. */
  leave(page: LivePage): void {
    this.pages.delete(page);
    this.waiting.delete(page);
  }

  /** Something was committed: every page gets new figures, a burst of commits once. */
  changed(cause?: WindowCause): void {
    if (this.pages.size === 0) return;
    this.dirty = true;
    if (cause) this.causes = [...this.causes, cause].slice(-MAX_CAUSES);
    this.schedule();
  }

  /** A page that missed a message gets the newest figures. */
  refresh(page: LivePage): void {
    page.behind = false;
    this.waiting.add(page);
    this.schedule();
  }

  /** Forgets its pages; nothing is sent any more. */
  close(): void {
    if (this.timer) clearTimeout(this.timer);
    this.pages.clear();
    this.waiting.clear();
    this.dirty = false;
  }

  private schedule(leastMs = 0): void {
    if (this.timer || this.reading || (!this.dirty && this.waiting.size === 0)) return;
    const wait = Math.max(leastMs, this.lastStart + this.gap - performance.now());
    this.timer = setTimeout(() => void this.publish(), wait);
  }

  private async publish(): Promise<void> {
    this.timer = null;
    this.reading = true;
    this.lastStart = performance.now();
    const told = this.causes;
    const targets = this.dirty ? new Set(this.pages) : new Set(this.waiting);
    this.causes = [];
    this.dirty = false;
    this.waiting.clear();
    try {
      this.tell(await this.parts.read(), told, targets);
      this.reading = false;
      this.schedule();
    } catch (error) {
      this.reading = false;
      this.healthy = false;
      this.dirty = true;
      this.causes = [...told, ...this.causes].slice(-MAX_CAUSES);
      this.parts.log.error({ err: error }, "live window: the figures could not be read");
      this.schedule(RETRY_MS);
    }
  }

  private tell(summary: WindowSummary | null, causes: WindowCause[], targets: ReadonlySet<LivePage>): void {
    this.healthy = true;
    this.gap = Math.min(MAX_GAP_MS, Math.max(this.parts.gapMs, 3 * (performance.now() - this.lastStart)));
    if (!summary) return;
    const text = encodeWindowMessage({ type: "window", summary, causes });
    for (const page of targets) if (this.pages.has(page)) sendTo(page, text);
  }
}
