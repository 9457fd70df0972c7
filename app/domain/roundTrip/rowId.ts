/**
 * Ids of rows of จ.2, as they stand in the hidden column: a project (once where its content stands, and once more for
 * every further body that pays for it), or a main activity of a project.
 */
type J2RowId =
  | { kind: "PROJECT"; projectId: string; payer: string | null }
  | { kind: "ACTIVITY"; projectId: string; activityId: string };

/** Id of a project's row; `payer` = group and name of the body that pays, null in the group of the area itself. */
export function projectRowId(projectId: string, payer: string | null = null): string {
  return payer === null ? `project/${projectId}` : `project/${projectId}#${payer.replace(/\s+/g, " ").trim()}`;
}

/** Id of a main activity's row: ids of activities are only unique within a project. */
export function activityRowId(projectId: string, activityId: string): string {
  return `activity/${activityId}/${projectId}`;
}

/** What an id names; null for anything else. */
export function readRowId(id: string): J2RowId | null {
  const [, projectId, payer] = /^project\/([^/#]+)(?:#(.*))?$/s.exec(id) ?? [];
  if (projectId !== undefined) return { kind: "PROJECT", projectId, payer: payer ?? null };
  const [, activityId, owner] = /^activity\/([^/]+)\/([^/#]+)$/.exec(id) ?? [];
  return activityId !== undefined && owner !== undefined ? { kind: "ACTIVITY", projectId: owner, activityId } : null;
}
