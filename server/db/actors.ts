import type pg from "pg";
import type { Actor, ActorMembership, Role } from "~/domain/access/actor";
import type { OrganizationType } from "~/domain/area/organization";
import type { Tx } from "./client";

type MembershipRow = {
  orgId: string;
  role: string;
  organization: {
    type: string;
    nameTh: string;
    areaCode: string;
    active: boolean;
    area: { clusterCode: string | null };
  };
};

/** What a membership row is read with. */
export const WITH_AREA = { organization: { include: { area: { select: { clusterCode: true } } } } } as const;

/** Provinces that head their cluster, of those whose governors stand in `rows`. */
export async function headProvinces(tx: Tx, rows: readonly MembershipRow[]): Promise<ReadonlySet<string>> {
  const codes = rows.flatMap(({ role, organization }) => (role === "GOVERNOR" ? [organization.areaCode] : []));
  if (codes.length === 0) return new Set();
  const clusters = await tx.area.findMany({
    where: { kind: "CLUSTER", headAreaCode: { in: codes } },
    select: { headAreaCode: true },
  });
  return new Set(clusters.flatMap(({ headAreaCode }) => headAreaCode ?? []));
}

/** A membership of a row; `heads` = provinces that head a cluster, `delegatedFrom` names the giver of a delegation. */
export function toMembership(
  { orgId, role, organization }: MembershipRow,
  heads: ReadonlySet<string>,
  delegatedFrom: string | null,
): ActorMembership {
  const { type, nameTh, areaCode, area } = organization;
  return {
    ...{ orgId, orgType: type as OrganizationType, orgNameTh: nameTh, areaCode, role: role as Role, delegatedFrom },
    ...(area.clusterCode ? { cluster: { code: area.clusterCode, heads: heads.has(areaCode) } } : {}),
  };
}

/** A role that somebody holds on a day, with its organisation; `from` names the giver of a delegation. */
type HeldRole = {
  orgId: string;
  role: string;
  from: string | null;
  type: string;
  nameTh: string;
  areaCode: string;
  cluster: string | null;
  /** The province heads its cluster (what its governor then does for it). */
  head: boolean;
};

type PersonRow = {
  user_id: string;
  name_th: string;
  name_en: string | null;
  email: string;
  system_admin: boolean;
  held: HeldRole[];
};

const IN_FORCE = "m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date)";

/**
 * One statement instead of six questions behind each other: every page and every socket waits for it. `who` yields the
 * person (`user_id`) from $1, `more` further columns of it; $2 is the day. A delegation lends only what its giver still holds.
 */
const personText = (who: string, more: string): string => `with who as (${who}),
held as (select m.org_id, m.role, null::uuid as giver, m.valid_from, m.ctid as place
    from who join public.membership m on m.user_id = who.user_id where ${IN_FORCE}
  union all select d.org_id, d.role, d.from_user_id, d.valid_from, d.ctid
    from who join public.delegation d on d.to_user_id = who.user_id
    where d.revoked_at is null and d.valid_from <= $2::date and d.valid_to >= $2::date and exists (
      select 1 from public.membership m join public.app_user g on g.id = m.user_id and g.active
      where m.user_id = d.from_user_id and m.org_id = d.org_id and m.role = d.role and ${IN_FORCE}))
select u.id::text as user_id, u.name_th, u.name_en, u.email, u.system_admin${more},
  (select coalesce(jsonb_agg(jsonb_build_object('orgId', held.org_id, 'role', held.role, 'from', held.giver,
      'type', o.type, 'nameTh', o.name_th, 'areaCode', o.area_code, 'cluster', a.cluster_code, 'head', exists (
        select 1 from public.area c where c.kind = 'CLUSTER' and c.head_area_code = o.area_code))
      order by held.giver is not null, held.valid_from, held.place), '[]'::jsonb)
    from held join public.organization o on o.id = held.org_id and o.active
      join public.area a on a.code = o.area_code) as held
from who join public.app_user u on u.id = who.user_id where u.active`;

const PERSON = personText("select $1::uuid as user_id", "");
const PERSON_OF_SESSION = {
  name: "actor-of-session",
  text: personText(
    "select user_id, last_seen_at, expires_at from public.session where id = $1 and ended_at is null",
    ", who.last_seen_at, who.expires_at",
  ),
};

function toActor(row: PersonRow, how: { sessionId: string | null; address: string }): Actor {
  const rows = row.held.map(({ orgId, role, from, head, cluster, ...organization }) => ({
    from,
    head,
    row: { orgId, role, organization: { ...organization, active: true, area: { clusterCode: cluster } } },
  }));
  const heads = new Set(
    rows.flatMap(({ row: { role, organization }, head }) =>
      role === "GOVERNOR" && head ? [organization.areaCode] : [],
    ),
  );
  return {
    userId: row.user_id,
    nameTh: row.name_th,
    nameEn: row.name_en,
    email: row.email,
    systemAdmin: row.system_admin,
    memberships: rows.map(({ row: held, from }) => toMembership(held, heads, from)),
    ...how,
  };
}

/**
 * The actor of a user on `today` (YYYY-MM-DD, Bangkok): memberships in force, plus roles delegated to the person.
 * Null when the user is absent or deactivated.
 */
export async function loadActor(
  tx: Tx,
  userId: string,
  today: string,
  how: { sessionId: string | null; address: string },
): Promise<Actor | null> {
  const [row] = await tx.$queryRawUnsafe<PersonRow[]>(PERSON, userId, today);
  return row ? toActor(row, how) : null;
}

/** Somebody who is signed in: until when the session lasts at most, and when it was last used. */
export type SignedIn = { actor: Actor; lastSeenAt: Date; expiresAt: Date };

/** Who a session (by its id) belongs to, like {@link loadActor}. Null when it is absent or ended; its age is the caller's to judge. */
export async function loadSignedIn(
  pages: pg.Pool,
  sessionId: string,
  today: string,
  address: string,
): Promise<SignedIn | null> {
  type Row = PersonRow & { last_seen_at: Date; expires_at: Date };
  const { rows } = await pages.query<Row>({ ...PERSON_OF_SESSION, values: [sessionId, today] });
  const [row] = rows;
  return row
    ? { actor: toActor(row, { sessionId, address }), lastSeenAt: row.last_seen_at, expiresAt: row.expires_at }
    : null;
}
