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

/** The open pages of one area and year. Figures are read once for all of them. */
export type YearHub = {
  readonly pages: ReadonlySet<LivePage>;
  /** Adds a page; it gets the figures of now. */
  join(page: LivePage): void;
  leave(page: LivePage): void;
  /** Something was committed: every page gets new figures, at most once per `gapMs`. */
  changed(cause?: WindowCause): void;
  /** Pages that missed a message get the newest figures. */
  refresh(page: LivePage): void;
  /** False while the figures cannot be read: pages then hear nothing and show theirs as old. */
  readonly healthy: boolean;
  close(): void;
};

/** Makes the hub of one year; `read` computes the figures from what is committed. `gapMs` bounds the rate of messages. */
export function makeYearHub(read: () => Promise<WindowSummary | null>, log: Logger, gapMs: number): YearHub {
  const pages = new Set<LivePage>();
  const waiting = new Set<LivePage>();
  let causes: WindowCause[] = [];
  let dirty = false;
  let reading = false;
  let healthy = true;
  let timer: NodeJS.Timeout | null = null;
  let lastStart = -Infinity;
  let gap = gapMs;

  const schedule = (leastMs = 0) => {
    if (timer || reading || (!dirty && waiting.size === 0)) return;
    timer = setTimeout(publish, Math.max(leastMs, lastStart + gap - performance.now()));
  };

  const publish = () => {
    timer = null;
    reading = true;
    lastStart = performance.now();
    const told = causes;
    const targets = dirty ? new Set(pages) : new Set(waiting);
    causes = [];
    dirty = false;
    waiting.clear();
    read().then(
      (summary) => {
        reading = false;
        healthy = true;
        gap = Math.min(MAX_GAP_MS, Math.max(gapMs, 3 * (performance.now() - lastStart)));
        if (summary) {
          const text = encodeWindowMessage({ type: "window", summary, causes: told });
          for (const page of targets) if (pages.has(page)) sendTo(page, text);
        }
        schedule();
      },
      (error: unknown) => {
        reading = false;
        healthy = false;
        dirty = true;
        causes = [...told, ...causes].slice(-MAX_CAUSES);
        log.error({ err: error }, "live window: the figures could not be read");
        schedule(RETRY_MS);
      },
    );
  };

  const refresh = (page: LivePage) => {
    page.behind = false;
    waiting.add(page);
    schedule();
  };
  return {
    pages,
    join(page) {
      pages.add(page);
      refresh(page);
    },
    leave(page) {
      pages.delete(page);
      waiting.delete(page);
    },
    changed(cause) {
      if (pages.size === 0) return;
      dirty = true;
      if (cause) causes = [...causes, cause].slice(-MAX_CAUSES);
      schedule();
    },
    refresh,
    get healthy() {
      return healthy;
    },
    close() {
      if (timer) clearTimeout(timer);
      pages.clear();
      waiting.clear();
      dirty = false;
    },
  };
}
