import type { ProjectObject } from "~/domain/access/projectRoles";
import type { PartnerRole, ProjectState } from "~/domain/brief/project";
import { Prisma } from "../../prisma/generated/client";
import type { Tx } from "./client";

const THAI = "๐๑๒๓๔๕๖๗๘๙\u00a0\u200b\n\t";
const PLAIN = "0123456789    ";

/** The same as `searchText` of the domain, in SQL. */
const norm = (text: Prisma.Sql) => Prisma.sql`
  replace(regexp_replace(lower(translate(${text}, ${THAI}, ${PLAIN})), ${"\u0e4d([\u0e48-\u0e4b]?)\u0e32"}, ${"\\1\u0e33"}, 'g'),
          ${"\u0e40\u0e40"}, ${"\u0e41"})`;

const all = (hay: Prisma.Sql, words: readonly string[]) =>
  Prisma.sql`(${Prisma.join(
    words.map((word) => Prisma.sql`strpos(${hay}, ${word}) > 0`),
    " and ",
  )})`;

const BODY = Prisma.sql`concat_ws(' ',
  (select string_agg(v.value, ' ') from jsonb_each_text(b.content) v),
  (select string_agg(concat_ws(' ', a.title, a.method, a.related, a.sub_activities), ' ')
     from brief_activity a where a.brief_id = b.id),
  (select string_agg(concat_ws(' ', i.name, i.method, i.data_source), ' ') from brief_indicator i where i.brief_id = b.id),
  (select string_agg(c.description, ' ') from brief_cost_item c where c.brief_id = b.id))`;

/**
 * Writes down the searchable words of the areas' briefs whose projection moved on since the last search. The comparison
 * is with the projection itself, so that no writer has to remember the search; two searches at once do the same work.
 */
async function refreshWords(tx: Tx, areaCodes: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    insert into brief_search (brief_id, doc_seq, named, head, body)
    select b.id, b.doc_seq, n.named, ${norm(Prisma.sql`n.named`)}, ${norm(Prisma.sql`n.named || ' ' || ${BODY}`)}
    from brief b join project p on p.id = b.project_id left join brief_search s on s.brief_id = b.id,
         lateral (select p.code || ' ' || b.title as named) n
    where p.removed_at is null and p.area_code = any(${[...areaCodes]}::text[])
      and (s.doc_seq is distinct from b.doc_seq or s.named <> n.named)
    order by b.id
    on conflict (brief_id) do update set doc_seq = excluded.doc_seq, named = excluded.named,
      head = excluded.head, body = excluded.body
      where brief_search.doc_seq <= excluded.doc_seq`;
}

/**
 * Ids of briefs of the areas in which every word occurs: `head` = in code or title, else somewhere in the texts. Newest
 * budget year first. Rights on single projects are not judged here. `texts` false looks at code and title only.
 */
export async function findBriefs(
  tx: Tx,
  areaCodes: readonly string[],
  words: readonly string[],
  texts: boolean,
): Promise<{ id: string; head: boolean }[]> {
  await refreshWords(tx, areaCodes);
  const body = texts ? Prisma.sql`or ${all(Prisma.sql`s.body`, words)}` : Prisma.empty;
  return tx.$queryRaw<{ id: string; head: boolean }[]>`
    select s.brief_id::text as id, ${all(Prisma.sql`s.head`, words)} as head
    from brief_search s join brief b on b.id = s.brief_id join project p on p.id = b.project_id
    where p.removed_at is null and p.area_code = any(${[...areaCodes]}::text[])
      and (${all(Prisma.sql`s.head`, words)} ${body})
    order by head desc, p.fy desc, p.code`;
}

/** A project as search shows it, with what a permission needs to know. */
export type FoundProject = ProjectObject & { briefId: string; code: string; fy: number; title: string };

/** Projects of briefs by brief id; those that were removed are left out. */
export async function loadFoundProjects(tx: Tx, briefIds: readonly string[]): Promise<Map<string, FoundProject>> {
  const rows = await tx.brief.findMany({
    where: { id: { in: [...briefIds] }, project: { removedAt: null } },
    select: {
      id: true,
      title: true,
      project: { include: { partners: { select: { orgId: true, role: true } } } },
    },
  });
  return new Map(
    rows.map(({ id, title, project: { code, fy, areaCode, state, leadOrgId, closedItems, partners } }) => {
      const roles = partners.map(({ orgId, role }) => ({ orgId, role: role as PartnerRole }));
      return [
        id,
        {
          ...{ briefId: id, code, fy, title, areaCode, leadOrgId, closedItems },
          state: state as ProjectState,
          partners: roles,
        },
      ];
    }),
  );
}

/** Organisations of the areas, still in being, in whose names every word occurs. */
export function findOrganizations(
  tx: Tx,
  areaCodes: readonly string[],
  words: readonly string[],
  take: number,
): Promise<{ id: string; name: string; area_code: string }[]> {
  const names = Prisma.sql`concat_ws(' ', o.name_th, o.name_en, o.short_name_th, array_to_string(o.aliases, ' '))`;
  return tx.$queryRaw`
    select o.id::text as id, o.name_th as name, o.area_code
    from organization o
    where o.active and o.area_code = any(${[...areaCodes]}::text[]) and ${all(norm(names), words)}
    order by o.name_th limit ${take}`;
}

/** Accounts in whose names or address every word occurs. */
export function findPeople(
  tx: Tx,
  words: readonly string[],
  take: number,
): Promise<{ id: string; name: string; email: string }[]> {
  return tx.$queryRaw`
    select u.id::text as id, u.name_th as name, u.email
    from app_user u
    where ${all(norm(Prisma.sql`concat_ws(' ', u.name_th, u.name_en, u.email)`), words)}
    order by u.name_th limit ${take}`;
}
