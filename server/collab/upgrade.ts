import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { CLOSE } from "~/collab/closeCodes";
import { parseRoomName } from "~/collab/roomName";
import { readEpoch } from "../db/backup/epoch";
import { appendToLogs } from "../db/collab/collabLog";
import { loadBriefProject } from "../db/briefs";
import { tableOfBrief } from "../db/dialogue/tables";
import { actorOfCookie, addressOf } from "../http/actor";
import { DenialTrail } from "../usecases/audit/denialTrail";
import { authorize } from "./authorize";
import { LIMITS } from "./limits";
import { makeService } from "./makeService";
import { CollabMetrics } from "./metrics";
import type { CollabDeps, CollabParts } from "./parts";
import { Rooms } from "./room/rooms";
import type { CollabService } from "./service";
import { seatAccess } from "./seatAccess";
import { ConnectionLimits } from "./socket/connectionLimits";
import { Sockets } from "./socket/sockets";
import { GroupCommit } from "./store/groupCommit";
import { NoteNews } from "./noteNews";
import { WindowNews } from "./windowNews";

/** Live editing of one server process. */
export type CollabServer = { service: CollabService; close(): Promise<void> };

const PREFIX = "/collab/";
const SWEEP_MS = 5000;
const EPOCH_MS = 60_000;

/**
 * Takes the upgrades of `/collab/<room>` on an HTTP server. Everything else is left to other listeners. Origin and
 * address are checked before the upgrade (403, 429); the rest after it, by close codes, because a stock client would
 * retry an HTTP refusal for ever.
 */
export function attachCollab(server: Server, deps: CollabDeps): CollabServer {
  const parts = makeParts(deps);
  const limits = new ConnectionLimits();
  const sockets = new Sockets(parts, limits);
  parts.metrics.gauge("connections", () => sockets.size);
  parts.metrics.gauge("rooms", () => parts.rooms.size);
  parts.metrics.gauge("queue", () => parts.commit.waiting);
  parts.metrics.gauge("saving_lag_ms", () => parts.commit.lagMs());
  const wss = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: LIMITS.frameBytes,
  });
  wss.on("error", (error) => parts.log.error({ err: error }, "socket server"));
  let closing = false;
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!request.url?.startsWith(PREFIX)) return;
    // a peer that goes away in the middle of the handshake must not end the process
    socket.on("error", () => socket.destroy());
    if (closing) refuse(socket, "503 Service Unavailable");
    else upgrade(parts, limits, sockets, wss, request, socket, head);
  };
  server.on("upgrade", onUpgrade);
  const sweep = setInterval(() => {
    sockets.sweep();
    parts.rooms.sweep().catch((error: unknown) => parts.log.error({ err: error }, "sweep of rooms"));
  }, SWEEP_MS);
  sweep.unref();
  const stopListening = deps.bus.on("access", (scope) => sockets.accessChanged(scope));
  const service = makeService(parts, sockets, {
    forgetEpoch: () => (parts.epoch = cachedEpoch(deps)),
    refuseMore: () => (closing = true),
    stop: () => {
      clearInterval(sweep);
      stopListening();
      wss.close();
    },
  });
  return { service, close: () => service.close() };
}

function makeParts(deps: CollabDeps): CollabParts {
  const { db, log } = deps;
  const metrics = new CollabMetrics();
  const commit = new GroupCommit({ append: (rows) => appendToLogs(db.writer, rows), log, metrics });
  const news = new WindowNews(deps.bus, deps.clock, async (briefId) => loadBriefProject(db.prisma, briefId));
  const notes = new NoteNews({
    bus: deps.bus,
    sessionOf: async (id) => (await tableOfBrief(db.prisma, id))?.sessionId,
  });
  const rooms = new Rooms({
    ...deps,
    pool: db.pool,
    commit,
    metrics,
    onCommit: (_room, change) => {
      notes.committed(change.briefId);
      return news.committed(change);
    },
  });
  const trail = new DenialTrail(deps);
  return {
    ...deps,
    denied: (actor, path) => trail.note(actor, { kind: "socket", method: "GET", path, status: CLOSE.notFound }),
    // the server's own sessions need nothing of the use-cases' parts but these
    sessions: deps.sessions ?? { actorOf: (cookie, address) => actorOfCookie(deps, cookie, address) },
    metrics,
    commit,
    rooms,
    authorize: (room, actor) => authorize(deps, room, actor),
    seatAt: (room, cookie, address) => seatAccess(deps, room, cookie, address),
    epoch: cachedEpoch(deps),
  };
}

function cachedEpoch({ db }: CollabDeps): () => Promise<number> {
  let at = -Infinity;
  let epoch: Promise<number> = Promise.resolve(1);
  return () => {
    if (performance.now() - at > EPOCH_MS) {
      at = performance.now();
      epoch = readEpoch(db.pool);
      epoch.catch(() => (at = -Infinity));
    }
    return epoch;
  };
}

function upgrade(
  parts: CollabParts,
  limits: ConnectionLimits,
  sockets: Sockets,
  wss: WebSocketServer,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const now = performance.now();
  const address = addressOf(parts, request);
  const [path = "", query] = (request.url ?? "").slice(PREFIX.length).split("?", 2);
  const room = parseRoomName(path);
  if (!limits.admitsAddress(address, now) && room?.kind !== "scratch") return refuse(socket, "429 Too Many Requests");
  const { origin, cookie } = request.headers;
  if (origin === undefined || !parts.env.publicOrigins.includes(origin)) {
    limits.failed(address, now);
    parts.log.info({ address, origin: String(origin).slice(0, 100) }, "socket from a foreign origin");
    return refuse(socket, "403 Forbidden");
  }
  const params = new URLSearchParams(query);
  const epoch = /^\d{1,9}$/.exec(params.get("epoch") ?? "")?.[0];
  wss.handleUpgrade(request, socket, head, (ws) =>
    sockets.add(
      ws,
      { cookie, address, room, epoch: epoch === undefined ? null : parseInt(epoch, 10), user: params.get("user") },
      params.get("ack") === "1",
    ),
  );
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
