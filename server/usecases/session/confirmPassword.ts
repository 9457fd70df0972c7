import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import type { LoginLimits } from "./logIn";
import { checkPassword } from "./password";

/** Wrong passwords that an account may enter from one address, and an address in all, before they are locked. */
const MOST = { perAccount: 10, perAddress: 50 } as const;

/**
 * Checks the re-entered password of a signed-in person before an act that binds; wrong tries count with those of the login
 * (S63). Throws forbidden for a personal API token, tooManyTries when locked, passwordWrong.
 */
export async function confirmPassword(deps: Deps, limits: LoginLimits, actor: Actor, password: string): Promise<void> {
  const { userId, sessionId, email, address } = actor;
  if (sessionId === null) throw new AppError("forbidden");
  const account = `${email.toLowerCase()}|${address}`;
  const [own, all] = await Promise.all([limits.perAccount.get(account), limits.perAddress.get(address)]);
  if ((own?.consumedPoints ?? 0) >= MOST.perAccount || (all?.consumedPoints ?? 0) >= MOST.perAddress)
    throw new AppError("tooManyTries", { minutes: 15 });
  const user = await deps.db.prisma.user.findUnique({
    where: { id: userId },
    select: { passwordHash: true, active: true },
  });
  if (await checkPassword(user?.active ? user.passwordHash : null, password)) return;
  await Promise.allSettled([limits.perAccount.consume(account), limits.perAddress.consume(address)]);
  await deps.db.prisma.$transaction((tx) =>
    record(tx, deps, actor, {
      ...{ action: "login.failed", objectKind: "user", objectId: userId },
      detail: { address, for: "approval" },
    }),
  );
  throw new AppError("passwordWrong");
}
