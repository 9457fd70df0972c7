import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import { CLOSE } from "~/collab/closeCodes";
import { encodeWindowMessage } from "~/domain/budget/windowMessage";
import type { AccessScope } from "../bus";
import type { Deps } from "../usecases/deps";
import { admitPage, makeRefusalLimit, refuse, type Admission } from "./admitPage";
import { judgeAgain } from "./judgeAgain";
import { sendTo, type LivePage } from "./livePage";
import { makeTouches, type Touches } from "./touches";
import { makeYears, type Years } from "./years";

/**
 * The /live-window socket of a server. `open` ends the time in which pages are sent away (see {@link LiveOptions});
 * `pages` counts open pages; `close` ends them with 1012 (come back).
 */
export type LiveWindow = { open(): void; pages(): number; close(): void };

/** How often pages hear a heartbeat and are judged again, and the least gap between two figures (milliseconds). */
export type LiveTimings = { heartbeatMs: number; judgeMs: number; gapMs: number };

/**
 * `unprepared`: the store is still being filled, which tells nobody of its changes. Until `open` is called a page is
 * closed with 4503 (come back), so that none keeps partial figures.
 */
export type LiveOptions = Partial<LiveTimings> & { unprepared?: boolean };

const TIMINGS: LiveTimings = { heartbeatMs: 20_000, judgeMs: 60_000, gapMs: 50 };
/** Pages of one person: beyond it something opens them without end. */
const MAX_PAGES_PER_USER = 100;

const ALIVE = encodeWindowMessage({ type: "alive" });

/** Everything that is open: the pages, the figures of their years, the topics they hear. */
type Desk = { pages: Set<LivePage>; years: Years; touches: Touches };

function concerns({ sessionId, userId, orgId }: AccessScope, { actor }: LivePage): boolean {
  return (
    (sessionId !== undefined && actor.sessionId === sessionId) ||
    (userId !== undefined && actor.userId === userId) ||
    (orgId !== undefined && actor.memberships.some((membership) => membership.orgId === orgId))
  );
}

function openPage({ pages, years, touches }: Desk, socket: WebSocket, request: IncomingMessage, admission: Admission) {
  socket.on("error", () => socket.terminate());
  if (admission.kind === "refused") return socket.terminate();
  if (admission.kind === "closed") return socket.close(admission.code);
  const { actor, address, query } = admission;
  if ([...pages].filter((page) => page.actor.userId === actor.userId).length >= MAX_PAGES_PER_USER)
    return socket.close(CLOSE.tooMany);
  const page: LivePage = {
    socket,
    actor,
    year: query.year,
    asked: query.topics,
    topics: new Set(),
    judged: false,
    cookie: request.headers.cookie ?? "",
    address,
    alive: true,
    behind: false,
  };
  socket.on("pong", () => void (page.alive = true));
  // a page has nothing to say
  socket.on("message", () => socket.close(CLOSE.forbiddenContent));
  socket.on("close", () => {
    pages.delete(page);
    years.leave(page);
  });
  pages.add(page);
  years.join(page);
  if (page.asked.length > 0) void touches.judge(page);
}

function beat({ pages, years, touches }: Desk): void {
  for (const page of pages) {
    if (!page.alive) {
      page.socket.terminate();
      continue;
    }
    page.alive = false;
    page.socket.ping();
    const hub = years.find(page.year);
    if (!hub || hub.healthy) sendTo(page, ALIVE);
    if (!page.behind || page.socket.bufferedAmount > 0) continue;
    page.behind = false;
    hub?.refresh(page);
    touches.catchUp(page);
  }
}

/** Rights changed: those whose session, person or organisation is meant come back; readers of a room are judged again. */
function accessChanged({ pages, touches }: Desk, scope: AccessScope): void {
  for (const page of pages) {
    if (concerns(scope, page)) page.socket.close(scope.sessionId ? CLOSE.signInAgain : CLOSE.accessChanged);
    else if (scope.room && page.asked.includes(scope.room)) void touches.judge(page);
  }
}

function listen(deps: Deps, desk: Desk): () => void {
  const offs = [
    deps.bus.on("window", ({ areaCode, fy, cause, at }) =>
      desk.years.find({ areaCode, fy })?.changed(cause && { text: cause, at }),
    ),
    deps.bus.on("access", (scope) => accessChanged(desk, scope)),
    deps.bus.on("plan", ({ areaCode }) => desk.touches.touched(`plans/${areaCode}`)),
    deps.bus.on("touched", ({ topic }) => desk.touches.touched(topic)),
  ];
  return () => offs.forEach((off) => off());
}

/**
 * Puts the /live-window socket onto a server, one connection a page: after every commit that changed money, ranks or the
 * frame of an area and year its open pages get the figures as they are committed, computed once for all of them; and
 * pages hear which of their topics was touched.
 */
export function attachLiveWindow(server: Server, deps: Deps, options: LiveOptions = {}): LiveWindow {
  const { heartbeatMs, judgeMs, gapMs, unprepared = false } = { ...TIMINGS, ...options };
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });
  const limit = makeRefusalLimit();
  const pages = new Set<LivePage>();
  const desk: Desk = { pages, years: makeYears(deps, gapMs), touches: makeTouches(deps, pages, gapMs) };
  let closed = false;
  let open = !unprepared;

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!request.url?.startsWith("/live-window")) return;
    socket.on("error", () => socket.destroy());
    admitPage(deps, limit, request).then(
      (admission) => {
        if (closed) return socket.destroy();
        if (admission.kind === "refused") return refuse(socket, admission.status);
        const now: Admission = open ? admission : { kind: "closed", code: CLOSE.unavailable };
        sockets.handleUpgrade(request, socket, head, (page) => openPage(desk, page, request, now));
      },
      (error: unknown) => {
        deps.log.error({ err: error }, "live window: an upgrade failed");
        socket.destroy();
      },
    );
  };
  server.on("upgrade", onUpgrade);

  const stopListening = listen(deps, desk);
  const heart = setInterval(() => beat(desk), heartbeatMs);
  const judge = setInterval(() => judgeAgain(deps, [...pages], (page) => void desk.touches.judge(page)), judgeMs);
  return {
    open: () => void (open = true),
    pages: () => pages.size,
    close() {
      closed = true;
      clearInterval(heart);
      clearInterval(judge);
      server.off("upgrade", onUpgrade);
      stopListening();
      for (const page of pages) page.socket.close(CLOSE.restarting);
      desk.years.close();
      desk.touches.close();
      sockets.close();
    },
  };
}
