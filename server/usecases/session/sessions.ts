import type { Actor } from "~/domain/access/actor";
import { loadSignedIn } from "../../db/actors";
import { record } from "../../db/audit";
import type { Deps } from "../deps";
import { hashToken, newToken } from "./token";

/** A session ends after 30 minutes without a request or an open page. */
export const IDLE_MS = 30 * 60_000;
/** A session ends 12 hours after login, whatever happens. */
export const ABSOLUTE_MS = 12 * 3_600_000;
/** `lastSeenAt` is written at most this often. */
const TOUCH_MS = 60_000;

/** Where a request comes from. */
export type RequestOrigin = { address: string; userAgent: string };

/** Opens a session for a user and returns the token for the cookie. An older session of the same cookie is ended by the caller. */
export async function openSession(deps: Deps, userId: string, from: RequestOrigin): Promise<string> {
  const token = newToken();
  const now = deps.clock.now();
  await deps.db.prisma.session.create({
    data: {
      id: hashToken(token),
      userId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + ABSOLUTE_MS),
      address: from.address,
      userAgent: from.userAgent.slice(0, 200),
    },
  });
  return token;
}

/** The actor behind a session token, or null when the session ended, idled out (30 min) or passed 12 hours. */
export async function actorOfToken(
  deps: Pick<Deps, "db" | "clock">,
  token: string,
  address: string,
): Promise<Actor | null> {
  const id = hashToken(token);
  const found = await loadSignedIn(deps.db.pages, id, deps.clock.today(), address);
  const now = deps.clock.now();
  if (!found || found.expiresAt <= now) return null;
  if (now.getTime() - found.lastSeenAt.getTime() > IDLE_MS) return null;
  await touchSession(deps, id, found.lastSeenAt);
  return found.actor;
}

/** Keeps a session alive; called by requests and by open sockets. Writes at most once a minute. */
export async function touchSession(
  deps: Pick<Deps, "db" | "clock">,
  sessionId: string,
  lastSeenAt?: Date,
): Promise<void> {
  const now = deps.clock.now();
  if (lastSeenAt && now.getTime() - lastSeenAt.getTime() < TOUCH_MS) return;
  await deps.db.prisma.session.updateMany({
    where: { id: sessionId, endedAt: null, lastSeenAt: { lt: new Date(now.getTime() - TOUCH_MS) } },
    data: { lastSeenAt: now },
  });
}

/** Ends one session (logout, "end" in the session list); its sockets are closed at once. */
export async function endSession(deps: Deps, actor: Actor, sessionId: string): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, userId: actor.userId, endedAt: null },
      data: { endedAt: deps.clock.now() },
    });
    if (count > 0)
      await record(tx, deps, actor, { action: "session.ended", objectKind: "user", objectId: actor.userId });
  });
  deps.bus.emit("access", { sessionId });
}

/** Ends every session of a user (deactivation, password change), except `keep`. */
export async function endAllSessions(deps: Deps, userId: string, keep: string | null = null): Promise<void> {
  await deps.db.prisma.session.updateMany({
    where: { userId, endedAt: null, ...(keep ? { id: { not: keep } } : {}) },
    data: { endedAt: deps.clock.now() },
  });
  deps.bus.emit("access", { userId });
}
