import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Look } from "~/domain/preference/look";
import { AppError } from "../../errors";
import { record } from "../../db/audit";
import { loadActor } from "../../db/actors";
import type { Deps } from "../deps";
import { loadPreferences } from "../preference/preferenceUseCases";
import { checkPassword } from "./password";
import { openSession, type RequestOrigin } from "./sessions";

/** Ten wrong passwords for one account and address, or fifty from one address, lock for 15 minutes (S63). */
export type LoginLimits = { perAccount: RateLimiterMemory; perAddress: RateLimiterMemory };

/** Counters of wrong passwords; one set per server. */
export function makeLoginLimits(): LoginLimits {
  return {
    perAccount: new RateLimiterMemory({ points: 10, duration: 900 }),
    perAddress: new RateLimiterMemory({ points: 50, duration: 900 }),
  };
}

async function isBlocked(limiter: RateLimiterMemory, key: string, points: number): Promise<boolean> {
  return ((await limiter.get(key))?.consumedPoints ?? 0) >= points;
}

/**
 * Checks e-mail and password and opens a session; returns the token for the cookie and how the person
 * wants to see the product.
 * Throws wrongCredentials for an unknown account, a wrong password and a deactivated user alike, tooManyTries when locked.
 */
export async function logIn(
  deps: Deps,
  limits: LoginLimits,
  input: { email: string; password: string },
  from: RequestOrigin,
): Promise<{ token: string; mustChangePassword: boolean; look: Look }> {
  const email = input.email.trim().toLowerCase();
  const accountKey = `${email}|${from.address}`;
  const locked =
    (await isBlocked(limits.perAccount, accountKey, 10)) || (await isBlocked(limits.perAddress, from.address, 50));
  if (locked) throw new AppError("tooManyTries", { minutes: 15 });
  const user = await deps.db.prisma.user.findUnique({ where: { email } });
  const fits = await checkPassword(user?.active ? user.passwordHash : null, input.password);
  if (!user || !fits) {
    const [account] = await Promise.allSettled([
      limits.perAccount.consume(accountKey),
      limits.perAddress.consume(from.address),
    ]);
    await deps.db.prisma.$transaction((tx) =>
      record(tx, deps, null, {
        action: "login.failed",
        objectKind: "user",
        objectId: user?.id ?? "unknown",
        detail: { address: from.address },
      }),
    );
    // the try that uses up the last one says so at once
    if (account.status === "fulfilled" && account.value.remainingPoints === 0)
      throw new AppError("tooManyTries", { minutes: 15 });
    throw new AppError("wrongCredentials");
  }
  await limits.perAccount.delete(accountKey);
  const token = await openSession(deps, user.id, from);
  const actor = await loadActor(deps.db.prisma, user.id, deps.clock.today(), {
    sessionId: null,
    address: from.address,
  });
  await deps.db.prisma.$transaction((tx) =>
    record(tx, deps, actor, { action: "login.succeeded", objectKind: "user", objectId: user.id }),
  );
  const look = await loadPreferences(deps.db.prisma, user.id);
  return { token, mustChangePassword: user.mustChangePassword, look };
}
