import type { Actor } from "~/domain/access/actor";
import { compareThai } from "~/format/collation";
import { loadDelegations, loadUser, loadUsers, type DelegationView, type UserView } from "../../db/users";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { demandUserAdmin } from "./demandUserAdmin";
import { demandId, oneLine } from "./fields";

/** Accounts of one page of the list. */
export const USERS_PER_PAGE = 50;

/** What to look for: part of a name, e-mail or organisation; state; page from 1. */
export type UserFilter = { query?: string; state?: UserView["state"]; orgId?: string; page?: number };

function fits(user: UserView, { query = "", state, orgId }: UserFilter): boolean {
  if (state && user.state !== state) return false;
  if (orgId && !user.memberships.some((membership) => membership.orgId === orgId)) return false;
  const wanted = oneLine(query).toLowerCase();
  const searched = [user.nameTh, user.nameEn ?? "", user.email, ...user.memberships.map(({ orgNameTh }) => orgNameTh)];
  return wanted === "" || searched.some((text) => text.toLowerCase().includes(wanted));
}

/** Accounts in Thai order, one page. Throws notFound for who does not manage accounts. */
export async function listUsers(
  deps: Deps,
  actor: Actor,
  filter: UserFilter,
): Promise<{ users: UserView[]; total: number; page: number; pages: number }> {
  demandUserAdmin(actor);
  const found = (await loadUsers(deps.db.prisma)).filter((user) => fits(user, filter));
  found.sort((a, b) => compareThai(a.nameTh, b.nameTh));
  const pages = Math.max(1, Math.ceil(found.length / USERS_PER_PAGE));
  const page = Math.min(Math.max(1, filter.page ?? 1), pages);
  return { users: found.slice((page - 1) * USERS_PER_PAGE, page * USERS_PER_PAGE), total: found.length, page, pages };
}

/** One account with its delegations, and the people whom it could lend a role to. Throws notFound. */
export async function openUser(
  deps: Deps,
  actor: Actor,
  userId: string,
): Promise<{ user: UserView; delegations: DelegationView[]; colleagues: { id: string; nameTh: string }[] }> {
  demandUserAdmin(actor);
  const tx = deps.db.prisma;
  const user = await loadUser(tx, demandId(userId));
  if (!user) throw new AppError("notFound");
  const colleagues = await tx.user.findMany({
    where: { active: true, id: { not: userId } },
    select: { id: true, nameTh: true },
  });
  colleagues.sort((a, b) => compareThai(a.nameTh, b.nameTh));
  return { user, delegations: await loadDelegations(tx, userId), colleagues };
}
