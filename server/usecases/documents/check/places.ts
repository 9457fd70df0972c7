import type { Tx } from "../../../db/client";
import { briefsOfActivity } from "../../../db/documents";
import { FORMS, type DocumentKind } from "../../../../templates/registry";
import { activityRowId, projectRowId, readRowId } from "~/domain/roundTrip/rowId";
import { yearOfId } from "../views/demandYear";

/** Where what stands in a row of a document is written: an address for the id of a row (null = the whole document). */
export type PlaceOf = (rowId: string | null) => string;

const ITEM = /^item\/(\d+)$/;

function briefPlace(briefId: string): PlaceOf {
  return (rowId) => {
    if (rowId?.startsWith("activity/")) return `/briefs/${briefId}#item-8`;
    const item = ITEM.exec(rowId ?? "")?.[1];
    return item === undefined ? `/briefs/${briefId}` : `/briefs/${briefId}#item-${item}`;
  };
}

/** Rows of a year's documents are projects and main activities: each leads into its brief. */
async function yearPlace(tx: Tx, id: string): Promise<PlaceOf> {
  const year = yearOfId(id);
  const briefs = year
    ? await tx.brief.findMany({
        where: { project: { ...year, removedAt: null } },
        select: { id: true, projectId: true, activities: { select: { id: true } } },
      })
    : [];
  const places = new Map<string, string>(
    briefs.flatMap(({ id: briefId, projectId, activities }) => [
      [projectRowId(projectId), `/briefs/${briefId}`] as const,
      ...activities.map((one) => [activityRowId(projectId, one.id), `/briefs/${briefId}#item-8`] as const),
    ]),
  );
  return (rowId) => {
    const named = readRowId(rowId ?? "");
    const key = named?.kind === "PROJECT" ? projectRowId(named.projectId) : (rowId ?? "");
    return places.get(key) ?? `/years/${id}/projects`;
  };
}

async function activityPlace(tx: Tx, activityId: string, brief: string | undefined): Promise<PlaceOf> {
  const briefId = brief ?? (await briefsOfActivity(tx, activityId))[0];
  return () => (briefId === undefined ? "/" : `/briefs/${briefId}#item-8`);
}

/** What is missing about a session stands on its own page. */
async function sessionPlace(tx: Tx, id: string): Promise<PlaceOf> {
  const session = await tx.dialogueSession.findUnique({ where: { id }, select: { areaCode: true, fy: true } });
  return () => (session ? `/years/${session.areaCode}-${session.fy}/sessions/${id}` : "/");
}

/** Where the content of a document is written; `brief` = the one that a main activity is meant of. */
export async function placesOf(tx: Tx, kind: DocumentKind, id: string, brief?: string): Promise<PlaceOf> {
  switch (FORMS[kind].idKind) {
    case "BRIEF":
      return briefPlace(id);
    case "ACTIVITY":
      return activityPlace(tx, id, brief);
    case "MOU":
      return () => `/mous/${id}`;
    case "PLAN":
      return () => `/plans/${id}`;
    case "SESSION":
      return sessionPlace(tx, id);
    case "YEAR":
      return yearPlace(tx, id);
    case "DATASET":
      return () => "/allocation";
  }
}
