import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { CLOSE, type CloseCode } from "~/collab/closeCodes";
import { actorOfCookie, addressOf } from "../http/actor";
import type { Deps } from "../usecases/deps";
import { pageQueryOf, type PageQuery } from "./pageQuery";
import { seatActor } from "./seatPage";

/** What became of an upgrade: refused over HTTP, accepted and closed with a code at once, or admitted. */
export type Admission =
  | { kind: "refused"; status: 400 | 403 | 404 | 429 }
  | { kind: "closed"; code: CloseCode }
  | { kind: "admitted"; actor: Actor; address: string; query: PageQuery };

const REASONS = { 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 429: "Too Many Requests" } as const;

/** Refused upgrades of one address: a burst of 30, then 2 a second. */
export function makeRefusalLimit(): RateLimiterMemory {
  return new RateLimiterMemory({ points: 30, duration: 15 });
}

/** Ends an upgrade with an HTTP answer. */
export function refuse(socket: Duplex, status: keyof typeof REASONS): void {
  socket.end(`HTTP/1.1 ${status} ${REASONS[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/**
 * Judges an upgrade: our Origin, an address that is not refused all the time, a session, an area the actor reads. Topics
 * are judged when the page is open, because one that is not readable only stays silent.
 */
export async function admitPage(deps: Deps, limit: RateLimiterMemory, request: IncomingMessage): Promise<Admission> {
  const address = addressOf(deps, request);
  if (((await limit.get(address))?.consumedPoints ?? 0) >= limit.points) return { kind: "refused", status: 429 };
  const { origin, cookie } = request.headers;
  const query = pageQueryOf(request.url);
  if (!origin || !deps.env.publicOrigins.includes(origin) || !query) {
    await limit.consume(address).catch(() => undefined);
    return { kind: "refused", status: query ? 403 : 404 };
  }
  const actor = (await actorOfCookie(deps, cookie, address)) ?? (await seatActor(deps, query, cookie, address));
  if (!actor) return { kind: "closed", code: CLOSE.signInAgain };
  if (query.year && !may(actor, "area.read", query.year)) return { kind: "closed", code: CLOSE.notFound };
  return { kind: "admitted", actor, address, query };
}
