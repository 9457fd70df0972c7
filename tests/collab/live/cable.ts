import type { Actor } from "~/domain/access/actor";
import { cookieOf, type LiveServer } from "./liveOffice";
import { socketWith } from "./stockClient";

/** Sockets of one page that can be cut off from the server and put back. */
export type Cable = { Socket: typeof WebSocket; pull(): void; put(): void };

const NOWHERE = "ws://127.0.0.1:9";

/** The cable of a person's page. Pulled, open sockets break without a farewell and new ones reach nobody. */
export function makeCable(server: Pick<LiveServer, "origin">, actor: Actor): Cable {
  const Base = socketWith(cookieOf(actor), server.origin) as unknown as new (
    url: string,
    protocols?: string[],
  ) => WebSocket & { terminate(): void };
  const open = new Set<WebSocket & { terminate(): void }>();
  let pulled = false;
  class CableSocket extends Base {
    constructor(url: string, protocols?: string[]) {
      super(pulled ? NOWHERE : url, protocols);
      open.add(this);
    }
  }
  return {
    Socket: CableSocket as unknown as typeof WebSocket,
    pull: () => {
      pulled = true;
      for (const socket of open) socket.terminate();
      open.clear();
    },
    put: () => void (pulled = false),
  };
}
