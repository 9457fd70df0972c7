import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import { endSessionsOf } from "../../db/users";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { checkPassword, hashPassword } from "../session/password";
import { voidLinks } from "./links";

const TRIES = 10;
const LOCK_S = 900;

/** Counter of wrong current passwords, so that a borrowed session cannot guess; one per server. */
export function makePasswordLimit(): RateLimiterMemory {
  return new RateLimiterMemory({ points: TRIES, duration: LOCK_S });
}

/**
 * Changes one's own password; other sessions of the person end, this one stays.
 * Throws wrongCredentials, tooManyTries, weakPassword, forbidden (by an API token).
 */
export async function changePassword(
  deps: Deps,
  limit: RateLimiterMemory,
  actor: Actor,
  input: { current: string; next: string },
): Promise<void> {
  const { userId, sessionId } = actor;
  if (sessionId === null) throw new AppError("forbidden");
  if (((await limit.get(userId))?.consumedPoints ?? 0) >= TRIES)
    throw new AppError("tooManyTries", { minutes: LOCK_S / 60 });
  const user = await deps.db.prisma.user.findUniqueOrThrow({ where: { id: userId } });
  if (!(await checkPassword(user.passwordHash, input.current))) {
    await limit.consume(userId).catch(() => undefined);
    throw new AppError("wrongCredentials");
  }
  const passwordHash = await hashPassword(input.next);
  await limit.delete(userId);
  await deps.db.prisma.$transaction(async (tx) => {
    const now = deps.clock.now();
    await tx.user.update({ where: { id: userId }, data: { passwordHash, mustChangePassword: false } });
    await voidLinks(tx, userId, now);
    await endSessionsOf(tx, userId, now, sessionId);
    await record(tx, deps, actor, { action: "password.changed", objectKind: "user", objectId: userId });
  });
  deps.bus.emit("access", { userId });
}
