import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isNoticeKind, noticePlace, type NoticePlace, type NoticeView } from "~/domain/notice/notice";
import type { Tx } from "../../db/client";
import { loadAreaNames, loadNoticeProjects, loadPeopleNames, type NoticeRow } from "../../db/notices";

type Names = {
  projects: Awaited<ReturnType<typeof loadNoticeProjects>>;
  areas: Map<string, string>;
};

const idsOf = (places: readonly NoticePlace[], kind: "brief" | "mou") => [
  ...new Set(places.flatMap((place) => (place.kind === kind ? [place.id] : []))),
];

async function namesOf(tx: Tx, places: readonly NoticePlace[]): Promise<Names> {
  const codes = places.flatMap((place) => (place.kind === "year" ? [place.areaCode] : []));
  const [projects, areas] = await Promise.all([
    loadNoticeProjects(tx, { brief: idsOf(places, "brief"), mou: idsOf(places, "mou") }),
    codes.length > 0 ? loadAreaNames(tx, [...new Set(codes)]) : new Map<string, string>(),
  ]);
  return { projects, areas };
}

/** The name of a place as the person may see it; null when it is gone or not readable (any more). */
function titleFor(actor: Actor, place: NoticePlace, { projects, areas }: Names): string | null {
  if (place.kind === "own") return "";
  if (place.kind === "year") return may(actor, "area.read", place) ? (areas.get(place.areaCode) ?? null) : null;
  const project = projects[place.kind].get(place.id);
  return project && may(actor, place.kind === "brief" ? "brief.read" : "mou.read", project) ? project.title : null;
}

/**
 * The notices among `rows` that the person may see today, with the present names of what they are about. A notice is as
 * visible as the page it leads to (S60): rights are judged now, not when it was written.
 */
export async function visibleNotices(tx: Tx, actor: Actor, rows: readonly NoticeRow[]): Promise<NoticeView[]> {
  const placed = rows.flatMap((row) => {
    const place = noticePlace(row.link);
    return place && isNoticeKind(row.kind) ? [{ row, kind: row.kind, place }] : [];
  });
  const names = await namesOf(
    tx,
    placed.map(({ place }) => place),
  );
  const actors = placed.flatMap(({ row }) => (row.actorUserId ? [row.actorUserId] : []));
  const people = actors.length > 0 ? await loadPeopleNames(tx, [...new Set(actors)]) : new Map<string, never>();
  return placed.flatMap(({ row, kind, place }) => {
    const title = titleFor(actor, place, names);
    if (title === null || row.actorUserId === actor.userId) return [];
    const { id, link, createdAt, readAt, actorUserId } = row;
    const detail = (row.detail ?? {}) as NoticeView["detail"];
    const actorName = people.get(actorUserId ?? "") ?? null;
    return [{ id, kind, link, title, actorName, detail, at: createdAt.toISOString(), unread: readAt === null }];
  });
}
