import type { Actor } from "~/domain/access/actor";
import { membershipsIn } from "~/domain/access/roles";
import type { Tx } from "../../../db/client";
import { EMPTY_SCALARS } from "../../../db/briefContent";
import { loadSeats, type SeatRecord } from "../../../db/dialogue/seats";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { loadTables, type TableRecord } from "../../../db/dialogue/tables";
import type { Deps } from "../../deps";
import { insertProject } from "../../project/insertProject";
import { dealTables } from "./dealTables";

type Agenda = { id: string; title: string; projectId: string | null };

/** The office that leads a note until the annual plan says otherwise: the planner's, who opened the rooms. */
async function leadOf(tx: Tx, actor: Actor, { areaCode }: SessionRecord): Promise<string | null> {
  const own = membershipsIn(actor, areaCode)[0]?.orgId;
  if (own) return own;
  const office = await tx.organization.findFirst({
    where: { areaCode, type: "PROVINCE_OFFICE", active: true },
    select: { id: true },
    orderBy: { nameTh: "asc" },
  });
  return office?.id ?? null;
}

/** Organisations at a table that the area knows, each once. */
const partnersAt = (seats: readonly SeatRecord[], number: number): string[] => [
  ...new Set(seats.filter(({ tableNumber }) => tableNumber === number).flatMap(({ orgId }) => orgId ?? [])),
];

/** What the table's note is called: its agenda, with the table where several write about the same one. */
function titleOf(agenda: Agenda | undefined, number: number): string {
  if (!agenda) return `ข้อเสนอโต๊ะ ${number}`;
  return agenda.projectId === null ? agenda.title : `${agenda.title} (โต๊ะ ${number})`;
}

/** The item of the session that stands for the note: the agenda, or one of its own. */
async function itemFor(
  tx: Tx,
  deps: Deps,
  session: SessionRecord,
  given: { agenda: Agenda | undefined; title: string; projectId: string },
): Promise<string> {
  const { agenda, title, projectId } = given;
  if (agenda?.projectId === null) {
    await tx.dialogueItem.update({ where: { id: agenda.id }, data: { projectId } });
    return agenda.id;
  }
  const last = await tx.dialogueItem.aggregate({ where: { sessionId: session.id }, _max: { sort: true } });
  const sort = (last._max.sort ?? 0) + 1;
  const data = { sessionId: session.id, kind: "AGENDA", projectId, title, sort, createdAt: deps.clock.now() };
  return (await tx.dialogueItem.create({ data, select: { id: true } })).id;
}

/** Numbers of the tables at which people sit and that have no note yet; tables are dealt when nobody did. */
export async function tablesWithoutNote(tx: Tx, { id }: SessionRecord): Promise<number[]> {
  const before = await loadSeats(tx, id);
  if (!before.some(({ tableNumber }) => tableNumber !== null)) await dealTables(tx, id);
  return (await usedTables(tx, id)).filter(({ briefId }) => briefId === null).map(({ number }) => number);
}

async function usedTables(tx: Tx, sessionId: string): Promise<TableRecord[]> {
  const [seats, tables] = await Promise.all([loadSeats(tx, sessionId), loadTables(tx, sessionId)]);
  const taken = new Set(seats.map(({ tableNumber }) => tableNumber));
  return tables.filter(({ number }) => taken.has(number));
}

/**
 * Opens the concept note of one table, in the caller's transaction with the session locked: a project in state CONCEPT
 * whose brief is the table's room. Agendas go round the tables; the organisations of a table become partners, so that
 * their people find the note later. A table that has its note keeps it.
 */
export async function openNote(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  session: SessionRecord,
  number: number,
): Promise<void> {
  const { id: sessionId, areaCode, fy } = session;
  const tables = await usedTables(tx, sessionId);
  const index = tables.findIndex((table) => table.number === number);
  if (tables[index]?.briefId !== null) return;
  const agendas: Agenda[] = await tx.dialogueItem.findMany({
    where: { sessionId, kind: "AGENDA", clusterId: { not: null } },
    select: { id: true, title: true, projectId: true },
    orderBy: [{ sort: "asc" }, { id: "asc" }],
  });
  const agenda = agendas[index % Math.max(agendas.length, 1)];
  const title = titleOf(agenda, number);
  const issue = { nodeId: null, text: agenda?.title ?? "" };
  const content = { ...EMPTY_SCALARS, title, issue, activities: [], funding: [], costItems: [], indicators: [] };
  const leadOrgId = await leadOf(tx, actor, session);
  const partnerOrgIds = partnersAt(await loadSeats(tx, sessionId), number);
  const seed = { areaCode, fy, kind: "UNDECIDED", state: "CONCEPT", leadOrgId, content } as const;
  const made = await insertProject(tx, deps, actor, { ...seed, partnerOrgIds });
  const itemId = await itemFor(tx, deps, session, { agenda, title, projectId: made.projectId });
  const where = { sessionId_number: { sessionId, number } };
  await tx.dialogueTable.update({ where, data: { briefId: made.briefId, itemId } });
}
