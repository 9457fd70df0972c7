import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { logIn, type LoginLimits } from "./logIn";
import { endSession, type RequestOrigin } from "./sessions";

/** Login, logout and the list of one's own sessions. */
export const sessionUseCases = (deps: Deps, limits: LoginLimits) => ({
  logIn: (input: { email: string; password: string }, from: RequestOrigin) => logIn(deps, limits, input, from),
  logOut: async (actor: Actor) => {
    if (actor.sessionId) await endSession(deps, actor, actor.sessionId);
  },
  end: (actor: Actor, sessionId: string) => endSession(deps, actor, sessionId),
  listOwn: (actor: Actor) =>
    deps.db.prisma.session.findMany({
      where: { userId: actor.userId, endedAt: null, expiresAt: { gt: deps.clock.now() } },
      select: { id: true, createdAt: true, lastSeenAt: true, address: true, userAgent: true },
      orderBy: { lastSeenAt: "desc" },
    }),
});
