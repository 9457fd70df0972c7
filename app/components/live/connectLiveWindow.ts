import { decodeWindowMessage, type WindowMessage } from "~/domain/budget/windowMessage";
import type { Freshness } from "../gauge/FreshnessNote";

/** What an open connection tells: new figures, or how fresh the shown ones are. */
export type LiveEvents = {
  figures(message: Extract<WindowMessage, { type: "window" }>): void;
  freshness(state: Exclude<Freshness, "loaded">): void;
};

/** The server speaks at least every 20 s; a silence of more than two beats is a dead connection. */
const SILENCE_MS = 45_000;
/** So long a broken connection is "being made again"; then the figures are called this computer's own. */
const PATIENCE_MS = 10_000;
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 15_000;

/** Wait before another try: doubled each time, up to a quarter longer or shorter so that not all pages come at once. */
function retryDelay(tries: number): number {
  const base = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** tries);
  return base * (0.75 + Math.random() / 2);
}

/**
 * Keeps one connection to the live figures of a year (`93-2568`) until the returned function is called. It comes back
 * by itself, except when the session ended or the year is not readable.
 */
export function connectLiveWindow(year: string, events: LiveEvents): () => void {
  let socket: WebSocket | null = null;
  let tries = 0;
  let stopped = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const heard = () => {
    clearTimeout(silence);
    clearTimeout(patience);
    patience = undefined;
    silence = setTimeout(() => socket?.close(), SILENCE_MS);
    tries = 0;
    events.freshness("live");
  };
  const lost = () => {
    clearTimeout(silence);
    if (!navigator.onLine) events.freshness("offline");
    else if (patience === undefined) {
      events.freshness("stale");
      patience = setTimeout(() => events.freshness("offline"), PATIENCE_MS);
    }
  };
  const open = () => {
    if (stopped) return;
    const url = new URL(`/live-window?year=${encodeURIComponent(year)}`, location.href);
    url.protocol = url.protocol.replace("http", "ws");
    const current = new WebSocket(url);
    socket = current;
    current.onmessage = ({ data }) => {
      const message = decodeWindowMessage(String(data));
      if (message) heard();
      if (message?.type === "window") events.figures(message);
    };
    current.onclose = ({ code }) => {
      if (stopped || socket !== current) return;
      socket = null;
      if (code === 4401 || code === 4404) {
        stop();
        return events.freshness("signedOut");
      }
      lost();
      retry = setTimeout(open, retryDelay(tries));
      tries += 1;
    };
  };
  const cameOnline = () => {
    clearTimeout(retry);
    tries = 0;
    if (!socket) open();
  };
  const wentOffline = () => events.freshness("offline");
  const stop = () => {
    stopped = true;
    for (const timer of [silence, retry, patience]) clearTimeout(timer);
    window.removeEventListener("online", cameOnline);
    window.removeEventListener("offline", wentOffline);
    socket?.close();
  };
  window.addEventListener("online", cameOnline);
  window.addEventListener("offline", wentOffline);
  open();
  return stop;
}
