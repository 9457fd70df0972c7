import { briefRoom } from "~/collab/roomName";
import type { Tx } from "../../db/client";
import type { ImportedRef, ImportUndoResult } from "./importResult";

type Reason = ImportUndoResult["kept"][number]["reason"];

type Row = { id: string; removed: boolean; decided: boolean; edited: boolean; mous: boolean; linked: boolean };

/**
 * Which projects of an import somebody worked on since: the brief has more than its first log row, kind, state, partners
 * or closed items were decided (a rank alone shifts with every move of another project and holds nothing), a memorandum was drafted or a plan link made. Returns the reason by project id.
 */
export async function findTouched(tx: Tx, made: readonly ImportedRef[]): Promise<Map<string, Reason>> {
  const ids = made.map(({ projectId }) => projectId);
  const rooms = made.map(({ briefId }) => briefRoom(briefId));
  await tx.$queryRaw`select id from project where id = any(${ids}::uuid[]) for update`;
  const rows = await tx.$queryRaw<Row[]>`
    select p.id::text as id,
           p.removed_at is not null as removed,
           p.kind <> 'UNDECIDED' or p.state <> 'BRIEF_DRAFT' or cardinality(p.closed_items) > 0
             or exists (select 1 from project_partner x where x.project_id = p.id and x.added_at > p.created_at) as decided,
           coalesce(d.head, 0) > 1 as edited,
           exists (select 1 from mou m where m.project_id = p.id) as mous,
           exists (select 1 from plan_link l
                   where l.removed_at is null and (l.from_node_id = p.id or l.to_node_id = p.id)) as linked
    from unnest(${ids}::uuid[], ${rooms}::text[]) as given(id, room)
    join project p on p.id = given.id
    left join collab_doc d on d.doc = given.room`;
  const reasons = new Map<string, Reason>();
  for (const { id, removed, decided, edited, mous, linked } of rows) {
    const reason: Reason | null = removed
      ? "REMOVED"
      : edited
        ? "EDITED"
        : mous
          ? "MOU"
          : linked
            ? "LINKED"
            : decided
              ? "DECIDED"
              : null;
    if (reason) reasons.set(id, reason);
  }
  return reasons;
}
