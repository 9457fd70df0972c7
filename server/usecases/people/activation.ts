import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import { countOtherAdministrators, endSessionsOf } from "../../db/users";
import type { Tx } from "../../db/client";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { demandUser, demandUserAdmin } from "./demandUserAdmin";
import { voidLinks } from "./links";

async function demandAnotherAdministrator(tx: Tx, userId: string): Promise<void> {
  if ((await countOtherAdministrators(tx, userId)) === 0) throw new AppError("lastAdministrator");
}

/**
 * Deactivates an account: sessions and sockets end at once, links and tokens stop working, the name stays on records.
 * Drafts belong to organisations, so nothing needs a new owner. Throws notFound, lastAdministrator.
 */
export async function deactivateUser(deps: Deps, actor: Actor, userId: string): Promise<void> {
  demandUserAdmin(actor);
  await deps.db.prisma.$transaction(async (tx) => {
    const user = await demandUser(tx, userId);
    if (user.state === "INACTIVE") return;
    if (user.systemAdmin) await demandAnotherAdministrator(tx, userId);
    const at = deps.clock.now();
    await tx.user.update({ where: { id: userId }, data: { active: false, deactivatedAt: at } });
    await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: at } });
    await voidLinks(tx, userId, at);
    await endSessionsOf(tx, userId, at);
    await record(tx, deps, actor, { action: "user.deactivated", objectKind: "user", objectId: userId });
  });
  deps.bus.emit("access", { userId });
}

/** Opens an account again with its old roles, as far as their dates allow. Throws notFound. */
export async function reactivateUser(deps: Deps, actor: Actor, userId: string): Promise<void> {
  demandUserAdmin(actor);
  await deps.db.prisma.$transaction(async (tx) => {
    const user = await demandUser(tx, userId);
    if (user.state !== "INACTIVE") return;
    await tx.user.update({ where: { id: userId }, data: { active: true, deactivatedAt: null } });
    await record(tx, deps, actor, { action: "user.reactivated", objectKind: "user", objectId: userId });
  });
  deps.bus.emit("access", { userId });
}

/**
 * Makes somebody system administrator, or no longer. The person signs in again, so that no session carries rights from
 * before (S55). Throws notFound, lastAdministrator.
 */
export async function setSystemAdmin(deps: Deps, actor: Actor, userId: string, systemAdmin: boolean): Promise<void> {
  demandUserAdmin(actor);
  await deps.db.prisma.$transaction(async (tx) => {
    const user = await demandUser(tx, userId);
    if (user.systemAdmin === systemAdmin) return;
    if (!systemAdmin) await demandAnotherAdministrator(tx, userId);
    await tx.user.update({ where: { id: userId }, data: { systemAdmin } });
    await endSessionsOf(tx, userId, deps.clock.now(), systemAdmin ? null : actor.sessionId);
    const action = systemAdmin ? "administrator.appointed" : "administrator.dismissed";
    await record(tx, deps, actor, { action, objectKind: "user", objectId: userId });
  });
  deps.bus.emit("access", { userId });
}
