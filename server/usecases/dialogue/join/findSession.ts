import { CODE_GRACE_MS, CODE_MEMORY_MS, readCode } from "~/domain/dialogue/seats/joinCode";
import { isOpen, isOver } from "~/domain/dialogue/sessionState";
import { z } from "zod";
import { loadSession, type SessionRecord } from "../../../db/dialogue/sessions";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import type { SharedViews } from "../view/sharedView";
import type { JoinLimits } from "./joinLimits";
import { codeHash, isLinkKey, makeTicket, readTicket } from "./secrets";

/** What a code, a link or a ticket leads to. `over` = the session is closed: there is only its summary. */
export type FoundSession = { session: SessionRecord; ticket: string; over: boolean };

type Hit = { session: SessionRecord; stale: boolean };

/** The session whose code this is or lately was; `stale` = it was changed a while ago and the session goes on. */
async function sessionOf(deps: Deps, shared: SharedViews, hash: string): Promise<Hit | null> {
  const tx = deps.db.prisma;
  const now = deps.clock.now().getTime();
  const inForce = await tx.dialogueSession.findUnique({ where: { codeHash: hash }, select: { id: true } });
  const old = inForce
    ? null
    : await tx.dialogueCode.findFirst({
        where: { hash, endedAt: { gt: new Date(now - CODE_MEMORY_MS) } },
        orderBy: { endedAt: "desc" },
      });
  const id = inForce?.id ?? old?.sessionId;
  const session = id === undefined ? null : ((await shared.of(id))?.session ?? null);
  if (!session) return null;
  // the code of a closed session leads to its summary
  const late = old !== null && now - old.endedAt.getTime() > CODE_GRACE_MS;
  return { session, stale: late && !isOver(session.state) };
}

function found(deps: Deps, session: SessionRecord): FoundSession {
  const over = isOver(session.state);
  if (!over && !isOpen(session.state)) throw new AppError("sessionNotOpen");
  return { session, ticket: makeTicket(deps, session.id, deps.clock.now()), over };
}

/**
 * [S92] The session of a six-digit code. A wrong code is counted against the address and the server. Throws tooManyCodes,
 * badInput (not six digits), codeUnknown, codeChanged (rotated since).
 */
export async function findByCode(
  deps: Deps,
  { limits, shared }: { limits: JoinLimits; shared: SharedViews },
  typed: string,
  address: string,
): Promise<FoundSession> {
  const code = readCode(typed);
  if (code === null) throw new AppError("badInput", { field: "code" });
  const hit = await limits.tryCode(address, async () => {
    const value = await sessionOf(deps, shared, codeHash(deps, code));
    return { found: value === null || value.stale ? "wrong" : "right", value };
  });
  if (!hit) throw new AppError("codeUnknown");
  if (hit.stale) throw new AppError("codeChanged");
  return found(deps, hit.session);
}

/** The session of a joining link. Throws linkExpired for a revoked or wrong one, sessionNotOpen before the lobby. */
export async function findByLink(deps: Deps, sessionId: string, key: string): Promise<FoundSession> {
  const session = z.uuid().safeParse(sessionId).success ? await loadSession(deps.db.prisma, sessionId) : null;
  if (!session || !isLinkKey(deps, session, key)) throw new AppError("linkExpired");
  return found(deps, session);
}

/** The session of a ticket. Throws linkExpired when it is too old or not ours. */
export async function findByTicket(deps: Deps, shared: SharedViews, ticket: string): Promise<FoundSession> {
  const id = readTicket(deps, ticket, deps.clock.now());
  const session = id === null ? null : ((await shared.of(id))?.session ?? null);
  if (!session) throw new AppError("linkExpired");
  return found(deps, session);
}
