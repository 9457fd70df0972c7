import { onTestFinished } from "vitest";
import { WebSocket as NodeSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { connectRoom, type RoomConnection } from "~/collab/connectRoom";
import { isSettled } from "~/collab/saveState";
import { defineBriefRoots } from "~/collab/brief/roots";
import type { Actor } from "~/domain/access/actor";
import { cookieOf, type LiveServer } from "./liveOffice";

// every provider listens for the end of the process
process.setMaxListeners(0);

/** A socket class as a browser has it: cookie and Origin are sent with the upgrade. */
export function socketWith(cookie: string | undefined, origin: string | undefined): typeof WebSocket {
  const headers = { ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) };
  class HeaderSocket extends NodeSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols ?? [], { headers });
    }
  }
  return HeaderSocket as unknown as typeof WebSocket;
}

/** Waits for a condition; fails with its source after the time. */
export async function until(condition: () => boolean, ms = 8000): Promise<void> {
  const end = performance.now() + ms;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited ${ms} ms for: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
}

/** The stock provider, unchanged, as some other program would use it. */
export class StockClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  closeCode: number | null = null;
  finalCode: number | null = null;

  constructor(server: Pick<LiveServer, "url" | "origin">, room: string, actor: Actor | null, doc = new Y.Doc()) {
    this.doc = doc;
    this.provider = new WebsocketProvider(server.url, room, doc, {
      disableBc: true,
      WebSocketPolyfill: socketWith(actor ? cookieOf(actor) : undefined, server.origin),
      maxBackoffTime: 200,
    });
    this.provider.on("connection-close", (event) => void (this.closeCode = event?.code ?? null));
    this.provider.on("closed", ({ code }) => void (this.finalCode = code));
    onTestFinished(() => this.destroy());
  }

  async synced(): Promise<this> {
    await until(() => this.provider.synced);
    return this;
  }

  destroy(): void {
    this.provider.destroy();
    this.provider.awareness.destroy();
  }
}

/** Our own client: the stock provider with counted confirmations. */
export class OwnClient {
  readonly doc: Y.Doc;
  readonly connection: RoomConnection;
  closeCodes: number[] = [];

  constructor(server: Pick<LiveServer, "url" | "origin">, room: string, actor: Actor, doc = new Y.Doc(), epoch = 1) {
    this.doc = doc;
    if (room.startsWith("brief/")) defineBriefRoots(doc);
    this.connection = connectRoom({
      url: server.url,
      room,
      doc,
      epoch,
      Socket: socketWith(cookieOf(actor), server.origin),
      onChange: () => undefined,
      random: () => 0,
    });
    this.connection.provider.on("connection-close", (event) => void this.closeCodes.push(event?.code ?? 0));
    this.connection.reconnect();
    onTestFinished(() => this.destroy());
  }

  get provider(): WebsocketProvider {
    return this.connection.provider;
  }

  /** Everything this client changed is confirmed. */
  get saved(): boolean {
    const { wsconnected: connected, synced } = this.provider;
    return isSettled({ connected, synced, ...this.connection.counts() });
  }

  async settled(): Promise<this> {
    await until(() => this.saved);
    return this;
  }

  destroy(): void {
    this.connection.destroy();
    this.provider.awareness.destroy();
  }
}
