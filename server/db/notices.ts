import type { ProjectObject } from "~/domain/access/projectRoles";
import type { PartnerRole, ProjectState } from "~/domain/brief/project";
import type { Tx } from "./client";

/** A notice as its row says it. */
export type NoticeRow = {
  id: string;
  userId: string;
  kind: string;
  actorUserId: string | null;
  link: string;
  detail: unknown;
  createdAt: Date;
  readAt: Date | null;
  mailedAt: Date | null;
};

/** What of a person's notices is wanted. `mailed: false` = not in a mail yet. */
export type NoticeQuery = { userId: string; kind?: string; unread?: boolean; mailed?: false; take: number };

/** Notices of a person, newest first. */
export function loadNotices(tx: Tx, { userId, kind, unread, mailed, take }: NoticeQuery): Promise<NoticeRow[]> {
  return tx.notification.findMany({
    where: {
      userId,
      ...(kind ? { kind } : {}),
      ...(unread ? { readAt: null } : {}),
      ...(mailed === false ? { mailedAt: null } : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
  });
}

/** Something that a notice is about: its name now, and what a permission needs to know. */
export type NoticeProject = ProjectObject & { title: string };

const PROJECT = {
  include: { partners: { select: { orgId: true, role: true } }, brief: { select: { title: true } } },
} as const;

type ProjectRow = {
  areaCode: string;
  code: string;
  state: string;
  leadOrgId: string | null;
  closedItems: number[];
  removedAt: Date | null;
  partners: { orgId: string; role: string }[];
  brief: { title: string } | null;
};

const toProject = ({ areaCode, code, state, leadOrgId, closedItems, partners, brief }: ProjectRow): NoticeProject => ({
  areaCode,
  state: state as ProjectState,
  leadOrgId,
  closedItems,
  partners: partners.map(({ orgId, role }) => ({ orgId, role: role as PartnerRole })),
  title: brief?.title || code,
});

/** The projects of briefs and memoranda by their ids; those of removed projects are left out. */
export async function loadNoticeProjects(
  tx: Tx,
  ids: { brief: readonly string[]; mou: readonly string[] },
): Promise<{ brief: Map<string, NoticeProject>; mou: Map<string, NoticeProject> }> {
  const select = { id: true, project: PROJECT } as const;
  const [briefs, mous] = await Promise.all([
    ids.brief.length > 0 ? tx.brief.findMany({ where: { id: { in: [...ids.brief] } }, select }) : [],
    ids.mou.length > 0 ? tx.mou.findMany({ where: { id: { in: [...ids.mou] } }, select }) : [],
  ]);
  const mapOf = (rows: { id: string; project: ProjectRow }[]) =>
    new Map(rows.flatMap(({ id, project }) => (project.removedAt ? [] : [[id, toProject(project)] as const])));
  return { brief: mapOf(briefs), mou: mapOf(mous) };
}

/** Names of people by id. */
export async function loadPeopleNames(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { th: string; en: string }>> {
  const select = { id: true, nameTh: true, nameEn: true };
  const rows = await tx.user.findMany({ where: { id: { in: [...ids] } }, select });
  return new Map(rows.map(({ id, nameTh, nameEn }) => [id, { th: nameTh, en: nameEn || nameTh }]));
}

/** Names of areas by code, with their kind. */
export async function loadAreaNames(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.area.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true, kind: true, nameTh: true },
  });
  const prefix = (kind: string) => (kind === "CLUSTER" ? "กลุ่มจังหวัด" : "จังหวัด");
  return new Map(rows.map(({ code, kind, nameTh }) => [code, `${prefix(kind)}${nameTh}`]));
}

/**
 * People who may get a mail today: active, not opted out, with unread notices that were in no mail, and none of today's
 * (since `today`) in one.
 */
export async function digestCandidates(tx: Tx, today: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select u.id::text as id from app_user u
    where u.active and u.password_hash is not null
      and not exists (select 1 from user_preference p where p.user_id = u.id and not p.digest)
      and exists (select 1 from notification n where n.user_id = u.id and n.read_at is null and n.mailed_at is null)
      and not exists (select 1 from notification n where n.user_id = u.id and n.mailed_at >= ${today})
    order by u.id`;
  return rows.map(({ id }) => id);
}

/** True when this transaction alone may mail the person today: of several servers one does. */
export async function holdDigest(tx: Tx, userId: string, today: Date): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtext(${`digest/${userId}`})) as held`;
  if (!lock?.held) return false;
  return (await tx.notification.count({ where: { userId, mailedAt: { gte: today } } })) === 0;
}

/** Marks notices as mailed. */
export async function markMailed(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await tx.notification.updateMany({ where: { id: { in: [...ids] } }, data: { mailedAt: at } });
}
