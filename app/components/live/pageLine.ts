import type { PageMessage } from "~/collab/pageMessage";
import type { WindowMessage } from "~/domain/budget/windowMessage";
import type { Freshness } from "../gauge/FreshnessNote";
import { PageConnection } from "./pageConnection";

/** What a watcher of figures hears. */
export type FigureEvents = {
  figures(message: Extract<WindowMessage, { type: "window" }>): void;
  freshness(state: Exclude<Freshness, "loaded">): void;
};

type Watcher =
  ({ year: string } & FigureEvents) | { topic: string; touched(): void; open?(open: boolean): void; heard: boolean };

/**
 * The one connection of a page to the server's news, shared by everything on the page that listens. It is made for the
 * first listener, made anew when the question changes, and ended after the last.
 */
export class PageLine {
  private readonly watchers = new Set<Watcher>();
  private connection: PageConnection | null = null;
  private question = "";
  private planned = false;

  /** Follows the figures of a year (`93-2568`) until the returned function is called. */
  watchYear(year: string, events: FigureEvents): () => void {
    return this.add({ year, ...events });
  }

  /** Calls `touched` when the topic was touched, and when the connection comes back and something may be missed. */
  /** `open` hears whether news of the topic come: when not, a page has to ask by itself. */
  watchTopic(topic: string, touched: () => void, open?: (open: boolean) => void): () => void {
    return this.add({ topic, touched, open, heard: false });
  }

  private add(watcher: Watcher): () => void {
    this.watchers.add(watcher);
    this.plan();
    return () => {
      this.watchers.delete(watcher);
      this.plan();
    };
  }

  /** Pages mount and leave many listeners at once: one connection for all of them. */
  private plan(): void {
    if (this.planned) return;
    this.planned = true;
    queueMicrotask(() => {
      this.planned = false;
      this.ask();
    });
  }

  private ask(): void {
    const parts = [...this.watchers].map((watcher) =>
      "year" in watcher ? `year=${encodeURIComponent(watcher.year)}` : `topic=${encodeURIComponent(watcher.topic)}`,
    );
    const question = [...new Set(parts)].sort().join("&");
    if (question === this.question) return;
    this.question = question;
    this.connection?.stop();
    this.connection = question
      ? new PageConnection(question, { message: (message) => this.tell(message), freshness: this.fresh })
      : null;
  }

  private readonly fresh = (state: Exclude<Freshness, "loaded">) => {
    for (const watcher of this.watchers)
      if ("year" in watcher) watcher.freshness(state);
      else if (state !== "live") watcher.open?.(false);
  };

  private tell(message: PageMessage): void {
    for (const watcher of [...this.watchers]) {
      if ("year" in watcher) {
        if (message.type === "window") watcher.figures(message);
      } else if (message.type === "touched" && message.topic === watcher.topic) watcher.touched();
      else if (message.type === "watching" && message.topics.includes(watcher.topic)) {
        // the first time the page itself has just been read
        if (watcher.heard) watcher.touched();
        watcher.heard = true;
        watcher.open?.(true);
      }
    }
  }
}
