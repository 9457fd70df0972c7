import { AppError } from "../../errors";
import type { Tx } from "../../db/client";
import type { Deps } from "../deps";
import { hashToken, newToken } from "../session/token";

/** A set-up code lives this long. */
const SETUP_LIFE_MS = 86_400_000;

/** True while nobody has an account: the store waits for its first administrator. */
export async function isEmptyStore(deps: Pick<Deps, "db">): Promise<boolean> {
  return (await deps.db.prisma.user.findFirst({ select: { id: true } })) === null;
}

/**
 * Makes the single-use code of the first-run pages (24 h); an older code stops working. Returns the address to print:
 * `http://…/setup?code=…`.
 */
export async function issueSetupCode(deps: Pick<Deps, "db" | "clock" | "env">): Promise<string> {
  const code = newToken();
  const now = deps.clock.now();
  await deps.db.prisma.$transaction(async (tx) => {
    await tx.userToken.updateMany({ where: { kind: "SETUP", usedAt: null }, data: { usedAt: now } });
    const expiresAt = new Date(now.getTime() + SETUP_LIFE_MS);
    await tx.userToken.create({ data: { kind: "SETUP", tokenHash: hashToken(code), expiresAt } });
  });
  return `${deps.env.publicOrigins[0] ?? ""}/setup?code=${code}`;
}

const usable = (code: string, now: Date) => ({
  kind: "SETUP",
  tokenHash: hashToken(code),
  usedAt: null,
  expiresAt: { gt: now },
});

/** Passes while the code can be used. Throws linkExpired. */
export async function demandSetupCode(deps: Pick<Deps, "db" | "clock">, code: string): Promise<void> {
  const found = await deps.db.prisma.userToken.findFirst({ where: usable(code, deps.clock.now()) });
  if (!found || !(await isEmptyStore(deps))) throw new AppError("linkExpired");
}

/** Uses the code up inside the caller's transaction; of two at once, one gets linkExpired. */
export async function spendSetupCode(tx: Tx, code: string, now: Date): Promise<void> {
  const { count } = await tx.userToken.updateMany({ where: usable(code, now), data: { usedAt: now } });
  if (count !== 1 || (await tx.user.findFirst({ select: { id: true } }))) throw new AppError("linkExpired");
}
