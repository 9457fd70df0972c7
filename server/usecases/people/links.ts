import { AppError } from "../../errors";
import type { Tx } from "../../db/client";
import { linkLetter } from "../../mail/linkLetter";
import type { Deps } from "../deps";
import { hashToken, newToken } from "../session/token";

/** What a single-use link is for. */
export type LinkKind = "INVITE" | "RESET";

/** An invitation lives 7 days, a reset 24 hours. */
export const LINK_LIFE_MS: Record<LinkKind, number> = { INVITE: 7 * 86_400_000, RESET: 86_400_000 };

const PATH: Record<LinkKind, string> = { INVITE: "invite", RESET: "reset" };

/** A link as shown once to the administrator: whole address (from PUBLIC_ORIGIN) and last moment of use. */
export type IssuedLink = { kind: LinkKind; url: string; expiresAt: Date; mailed: boolean };

/** Makes a single-use link; older unused links of the person stop working. Only the hash is stored. */
export async function issueLink(tx: Tx, deps: Deps, kind: LinkKind, userId: string): Promise<IssuedLink> {
  const token = newToken();
  const now = deps.clock.now();
  const expiresAt = new Date(now.getTime() + LINK_LIFE_MS[kind]);
  await voidLinks(tx, userId, now);
  await tx.userToken.create({ data: { kind, userId, tokenHash: hashToken(token), expiresAt } });
  return { kind, url: `${deps.env.publicOrigins[0] ?? ""}/${PATH[kind]}/${token}`, expiresAt, mailed: false };
}

/**
 * Mails a link to its person when mail is set up; after the commit. A mail server that does not take it changes nothing:
 * the administrator sees the link anyhow and hands it over.
 */
export async function mailLink(deps: Deps, userId: string, link: IssuedLink): Promise<IssuedLink> {
  if (!deps.mailer) return link;
  const user = await deps.db.prisma.user.findUniqueOrThrow({ where: { id: userId } });
  try {
    await deps.mailer.send(linkLetter({ name: user.nameTh, address: user.email }, link));
    return { ...link, mailed: true };
  } catch (error) {
    deps.log.warn({ err: error, userId, kind: link.kind }, "a link could not be mailed");
    return link;
  }
}

/** Makes every unused link of a person unusable. */
export async function voidLinks(tx: Tx, userId: string, at: Date): Promise<void> {
  await tx.userToken.updateMany({ where: { userId, usedAt: null }, data: { usedAt: at } });
}

const usable = (kind: LinkKind, token: string, now: Date) => ({
  kind,
  tokenHash: hashToken(token),
  usedAt: null,
  expiresAt: { gt: now },
  user: { active: true },
});

/** Whose link this is. Throws linkExpired when it is unknown, used or too old. */
export async function readLink(
  deps: Deps,
  kind: LinkKind,
  token: string,
): Promise<{ userId: string; nameTh: string; email: string }> {
  const row = await deps.db.prisma.userToken.findFirst({
    where: usable(kind, token, deps.clock.now()),
    include: { user: true },
  });
  if (!row?.user) throw new AppError("linkExpired");
  return { userId: row.user.id, nameTh: row.user.nameTh, email: row.user.email };
}

/** Marks a link used inside the caller's transaction; of two at once, one gets linkExpired. */
export async function spendLink(tx: Tx, deps: Deps, kind: LinkKind, token: string): Promise<void> {
  const now = deps.clock.now();
  const { count } = await tx.userToken.updateMany({ where: usable(kind, token, now), data: { usedAt: now } });
  if (count !== 1) throw new AppError("linkExpired");
}
