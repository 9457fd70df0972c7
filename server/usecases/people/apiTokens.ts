import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { loadActor } from "../../db/actors";
import { record } from "../../db/audit";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { hashToken, newToken } from "../session/token";
import { demandId, lineOf } from "./fields";

/** A personal API token as its owner sees it. The token itself is shown once, when it is made. */
export type ApiTokenView = {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
};

/** Longest life of a token that has an end. */
const MAX_DAYS = 3650;

function demandOwner(actor: Actor): void {
  if (!may(actor, "token.own", { userId: actor.userId })) throw new AppError("forbidden");
}

/**
 * Makes a personal token with the rights of its owner. `days` null = no end. Throws badInput on an empty name or an
 * absurd life, forbidden when asked by a token itself.
 */
export async function createApiToken(
  deps: Deps,
  actor: Actor,
  input: { name: string; days: number | null },
): Promise<{ id: string; token: string }> {
  demandOwner(actor);
  const name = lineOf(input.name, "tokenName", { max: 100 });
  if (input.days !== null && !(Number.isInteger(input.days) && input.days >= 1 && input.days <= MAX_DAYS))
    throw new AppError("badInput", { field: "days" });
  const token = newToken();
  const now = deps.clock.now();
  const expiresAt = input.days === null ? null : new Date(now.getTime() + input.days * 86_400_000);
  const id = await deps.db.prisma.$transaction(async (tx) => {
    const row = await tx.apiToken.create({
      data: { userId: actor.userId, name, tokenHash: hashToken(token), createdAt: now, expiresAt },
    });
    await record(tx, deps, actor, { action: "token.created", objectKind: "apiToken", objectId: row.id });
    return row.id;
  });
  return { id, token };
}

/** One's own live tokens, newest first. */
export async function listApiTokens(deps: Deps, actor: Actor): Promise<ApiTokenView[]> {
  return deps.db.prisma.apiToken.findMany({
    where: { userId: actor.userId, revokedAt: null },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
  });
}

/** Revokes one of one's own tokens. Throws notFound for anybody else's. */
export async function revokeApiToken(deps: Deps, actor: Actor, id: string): Promise<void> {
  demandOwner(actor);
  await deps.db.prisma.$transaction(async (tx) => {
    const { count } = await tx.apiToken.updateMany({
      where: { id: demandId(id), userId: actor.userId, revokedAt: null },
      data: { revokedAt: deps.clock.now() },
    });
    if (count === 0) throw new AppError("notFound");
    await record(tx, deps, actor, { action: "token.revoked", objectKind: "apiToken", objectId: id });
  });
}

/** The actor behind a bearer token, or null when it is unknown, revoked or expired. */
export async function actorOfApiToken(deps: Deps, token: string, address: string): Promise<Actor | null> {
  const row = await deps.db.prisma.apiToken.findUnique({ where: { tokenHash: hashToken(token) } });
  const now = deps.clock.now();
  if (!row || row.revokedAt || (row.expiresAt && row.expiresAt <= now)) return null;
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > 60_000)
    await deps.db.prisma.apiToken.update({ where: { id: row.id }, data: { lastUsedAt: now } });
  return loadActor(deps.db.prisma, row.userId, deps.clock.today(), { sessionId: null, address });
}
