import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { Tx } from "../../db/client";
import { loadUser, type UserView } from "../../db/users";
import { AppError } from "../../errors";
import { demandId } from "./fields";

/** Passes only who manages accounts; for everybody else accounts are not there (notFound). */
export function demandUserAdmin(actor: Actor): void {
  if (!may(actor, "user.manage", {})) throw new AppError("notFound");
}

/** The account of an id. Throws notFound. */
export async function demandUser(tx: Tx, userId: string): Promise<UserView> {
  const user = await loadUser(tx, demandId(userId));
  if (!user) throw new AppError("notFound");
  return user;
}
