import { decodePageMessage, type PageMessage } from "~/collab/pageMessage";
import type { Freshness } from "../gauge/FreshnessNote";

/** What an open connection tells: a message, or how fresh the shown figures are. */
export type ConnectionEvents = {
  message(message: PageMessage): void;
  freshness(state: Exclude<Freshness, "loaded">): void;
};

/** The server speaks at least every 20 s; a silence of more than two beats is a dead connection. */
const SILENCE_MS = 45_000;
/** So long a broken connection is "being made again"; then the figures are called this computer's own. */
const PATIENCE_MS = 10_000;
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 15_000;
/** The session ended; the year is not readable. Coming back cannot help. */
const FINAL_CODES = new Set([4401, 4404]);

type Timer = ReturnType<typeof setTimeout> | undefined;

/** Wait before another try: doubled each time, up to a quarter longer or shorter so that not all pages come at once. */
function retryDelay(tries: number): number {
  const base = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** tries);
  return base * (0.75 + Math.random() / 2);
}

/**
 * One connection to /live-window with a fixed question (`year=93-2568&topic=me`), until `stop`. It comes back by itself,
 * except when the session ended or the year is not readable.
 */
export class PageConnection {
  private socket: WebSocket | null = null;
  private tries = 0;
  private stopped = false;
  private silence: Timer;
  private retry: Timer;
  private patience: Timer;

  constructor(
    private readonly question: string,
    private readonly events: ConnectionEvents,
  ) {
    window.addEventListener("online", this.cameOnline);
    window.addEventListener("offline", this.wentOffline);
    this.open();
  }

  stop(): void {
    this.stopped = true;
    for (const timer of [this.silence, this.retry, this.patience]) clearTimeout(timer);
    window.removeEventListener("online", this.cameOnline);
    window.removeEventListener("offline", this.wentOffline);
    this.socket?.close();
  }

  private open(): void {
    if (this.stopped) return;
    const url = new URL(`/live-window?${this.question}`, location.href);
    url.protocol = url.protocol.replace("http", "ws");
    const socket = new WebSocket(url);
    this.socket = socket;
    socket.onmessage = ({ data }) => this.heard(String(data));
    socket.onclose = ({ code }) => {
      if (!this.stopped && this.socket === socket) this.closed(code);
    };
  }

  private heard(text: string): void {
    const message = decodePageMessage(text);
    if (!message || this.stopped) return;
    clearTimeout(this.silence);
    clearTimeout(this.patience);
    this.patience = undefined;
    this.silence = setTimeout(() => this.socket?.close(), SILENCE_MS);
    this.tries = 0;
    if (message.type === "window" || message.type === "alive") this.events.freshness("live");
    this.events.message(message);
  }

  private closed(code: number): void {
    this.socket = null;
    clearTimeout(this.silence);
    if (FINAL_CODES.has(code)) {
      this.stop();
      return this.events.freshness("signedOut");
    }
    if (!navigator.onLine) this.wentOffline();
    else if (this.patience === undefined) {
      this.events.freshness("stale");
      this.patience = setTimeout(this.wentOffline, PATIENCE_MS);
    }
    this.retry = setTimeout(() => this.open(), retryDelay(this.tries));
    this.tries += 1;
  }

  private readonly wentOffline = () => this.events.freshness("offline");

  private readonly cameOnline = () => {
    clearTimeout(this.retry);
    this.tries = 0;
    // a connection from before the wi-fi went is mostly dead, and would be noticed only by its silence
    const before = this.socket;
    this.socket = null;
    before?.close();
    this.open();
  };
}
