import { loadActor } from "../../db/actors";
import { record } from "../../db/audit";
import { endSessionsOf } from "../../db/users";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { hashPassword } from "../session/password";
import { openSession, type RequestOrigin } from "../session/sessions";
import { readLink, spendLink, voidLinks, type LinkKind } from "./links";

/**
 * Chooses the password behind an invitation or reset link, ends every older session and signs the person in: returns
 * the token for the cookie. Throws linkExpired, weakPassword.
 */
export async function choosePassword(
  deps: Deps,
  kind: LinkKind,
  link: string,
  password: string,
  from: RequestOrigin,
): Promise<{ token: string }> {
  const { userId } = await readLink(deps, kind, link);
  const passwordHash = await hashPassword(password);
  const how = { sessionId: null, address: from.address };
  await deps.db.prisma.$transaction(async (tx) => {
    await spendLink(tx, deps, kind, link);
    const now = deps.clock.now();
    await voidLinks(tx, userId, now);
    await endSessionsOf(tx, userId, now);
    await tx.user.update({ where: { id: userId }, data: { passwordHash, mustChangePassword: false } });
    const person = await loadActor(tx, userId, deps.clock.today(), how);
    if (!person) throw new AppError("linkExpired");
    const action = kind === "INVITE" ? "invitation.accepted" : "password.reset";
    await record(tx, deps, person, { action, objectKind: "user", objectId: userId });
  });
  deps.bus.emit("access", { userId });
  return { token: await openSession(deps, userId, from) };
}
