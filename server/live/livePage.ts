import { WebSocket } from "ws";
import type { Actor } from "~/domain/access/actor";
import type { LiveYear } from "./pageQuery";

/** Most bytes kept for a page that does not read; beyond it messages are skipped, because only the newest counts. */
const MAX_UNSENT = 64 * 1024;

/** One open page: its socket, who opened it, and whether it still reads. */
export type LivePage = {
  socket: WebSocket;
  actor: Actor;
  /** The year whose figures it shows, if any. */
  year: LiveYear | null;
  /** Topics it asked for. */
  asked: readonly string[];
  /** Topics among them that its person may hear, as last judged. */
  topics: ReadonlySet<string>;
  /** Its topics were judged at least once. */
  judged: boolean;
  /** The Cookie header it came with, to judge it again. */
  cookie: string;
  address: string;
  /** Answered since the last heartbeat. */
  alive: boolean;
  /** Missed a message, because it did not read. */
  behind: boolean;
};

/** Sends a message unless the page is too slow; a skipped page is marked and gets the newest figures later. */
export function sendTo(page: LivePage, text: string): void {
  if (page.socket.readyState !== WebSocket.OPEN) return;
  if (page.socket.bufferedAmount > MAX_UNSENT) page.behind = true;
  else page.socket.send(text);
}
