import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import { CLOSE } from "~/collab/closeCodes";
import { encodeWindowMessage } from "~/domain/budget/windowMessage";
import type { AccessScope } from "../bus";
import { computeWindow } from "../usecases/budget/computeWindow";
import type { Deps } from "../usecases/deps";
import { admitPage, makeRefusalLimit, refuse, type Admission } from "./admitPage";
import { judgeAgain } from "./judgeAgain";
import { sendTo, type LivePage } from "./livePage";
import type { LiveYear } from "./liveYear";
import { YearHub } from "./yearHub";

/** The /live-window socket of a server. `pages` counts open pages; `close` ends them with 1012 (come back). */
export type LiveWindow = { pages(): number; close(): void };

/** How often pages hear a heartbeat and are judged again, and the least gap between two figures (milliseconds). */
export type LiveTimings = { heartbeatMs: number; judgeMs: number; gapMs: number };

const TIMINGS: LiveTimings = { heartbeatMs: 20_000, judgeMs: 60_000, gapMs: 50 };
/** Pages of one person: beyond it something opens them without end. */
const MAX_PAGES_PER_USER = 100;

const ALIVE = encodeWindowMessage({ type: "alive" });

function concerns({ sessionId, userId, orgId }: AccessScope, { actor }: LivePage): boolean {
  return (
    (sessionId !== undefined && actor.sessionId === sessionId) ||
    (userId !== undefined && actor.userId === userId) ||
    (orgId !== undefined && actor.memberships.some((membership) => membership.orgId === orgId))
  );
}

/** The hubs of all years with open pages, and the pages of all of them. */
function makeYears(deps: Deps, gapMs: number) {
  const hubs = new Map<string, YearHub>();
  const keyOf = ({ areaCode, fy }: LiveYear) => `${areaCode}-${fy}`;
  const all = () => [...hubs.values()].flatMap((hub) => [...hub.pages].map((page) => ({ hub, page })));
  const hubOf = (year: LiveYear): YearHub => {
    const known = hubs.get(keyOf(year));
    if (known) return known;
    const read = async () => (await computeWindow(deps, year.areaCode, year.fy))?.summary ?? null;
    const hub = new YearHub({ read, log: deps.log, gapMs });
    hubs.set(keyOf(year), hub);
    return hub;
  };
  const leave = (year: LiveYear, page: LivePage) => {
    const hub = hubs.get(keyOf(year));
    hub?.leave(page);
    if (hub?.pages.size === 0) {
      hub.close();
      hubs.delete(keyOf(year));
    }
  };
  return { all, hubOf, leave, find: (year: LiveYear) => hubs.get(keyOf(year)) };
}

type Years = ReturnType<typeof makeYears>;

function openPage(years: Years, socket: WebSocket, request: IncomingMessage, admission: Admission): void {
  socket.on("error", () => socket.terminate());
  if (admission.kind === "refused") return socket.terminate();
  if (admission.kind === "closed") return socket.close(admission.code);
  const { actor, address, year } = admission;
  if (years.all().filter(({ page }) => page.actor.userId === actor.userId).length >= MAX_PAGES_PER_USER)
    return socket.close(CLOSE.tooMany);
  const page: LivePage = {
    socket,
    actor,
    year,
    cookie: request.headers.cookie ?? "",
    address,
    alive: true,
    behind: false,
  };
  socket.on("pong", () => void (page.alive = true));
  // a page has nothing to say
  socket.on("message", () => socket.close(CLOSE.forbiddenContent));
  socket.on("close", () => years.leave(year, page));
  years.hubOf(year).join(page);
}

function beat(years: Years): void {
  for (const { hub, page } of years.all()) {
    if (!page.alive) {
      page.socket.terminate();
      continue;
    }
    page.alive = false;
    page.socket.ping();
    if (hub.healthy) sendTo(page, ALIVE);
    if (page.behind && page.socket.bufferedAmount === 0) hub.refresh(page);
  }
}

/**
 * Puts the /live-window socket onto a server: after every commit that changed money, ranks or the frame of an area and
 * year, each of its open pages gets the figures as they are committed, computed once for all of them.
 */
export function attachLiveWindow(server: Server, deps: Deps, timings: Partial<LiveTimings> = {}): LiveWindow {
  const { heartbeatMs, judgeMs, gapMs } = { ...TIMINGS, ...timings };
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });
  const limit = makeRefusalLimit();
  const years = makeYears(deps, gapMs);
  let closed = false;

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!request.url?.startsWith("/live-window")) return;
    socket.on("error", () => socket.destroy());
    admitPage(deps, limit, request).then(
      (admission) => {
        if (closed) return socket.destroy();
        if (admission.kind === "refused") return refuse(socket, admission.status);
        sockets.handleUpgrade(request, socket, head, (open) => openPage(years, open, request, admission));
      },
      (error: unknown) => {
        deps.log.error({ err: error }, "live window: an upgrade failed");
        socket.destroy();
      },
    );
  };
  server.on("upgrade", onUpgrade);

  const offWindow = deps.bus.on("window", ({ areaCode, fy, cause, at }) =>
    years.find({ areaCode, fy })?.changed(cause && { text: cause, at }),
  );
  const offAccess = deps.bus.on("access", (scope) => {
    for (const { page } of years.all())
      if (concerns(scope, page)) page.socket.close(scope.sessionId ? CLOSE.signInAgain : CLOSE.accessChanged);
  });
  const heart = setInterval(() => beat(years), heartbeatMs);
  const judge = setInterval(() => judgeAgain(deps, years.all().map(({ page }) => page)), judgeMs); // prettier-ignore
  return {
    pages: () => years.all().length,
    close() {
      closed = true;
      clearInterval(heart);
      clearInterval(judge);
      server.off("upgrade", onUpgrade);
      offWindow();
      offAccess();
      for (const { hub, page } of years.all()) {
        page.socket.close(CLOSE.restarting);
        hub.leave(page);
        hub.close();
      }
      sockets.close();
    },
  };
}
