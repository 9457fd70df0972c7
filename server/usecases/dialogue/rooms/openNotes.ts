import { randomUUID } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import { membershipsIn } from "~/domain/access/roles";
import type { Tx } from "../../../db/client";
import { EMPTY_SCALARS } from "../../../db/briefContent";
import { loadSeats, type SeatRecord } from "../../../db/dialogue/seats";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { bindNotes, loadTables, type TableRecord } from "../../../db/dialogue/tables";
import type { Deps } from "../../deps";
import { insertProjects } from "../../project/insertProject";
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
function titleOf(agenda: Agenda | undefined, number: number, again: boolean): string {
  if (!agenda) return `ข้อเสนอโต๊ะ ${number}`;
  return agenda.projectId === null && !again ? agenda.title : `${agenda.title} (โต๊ะ ${number})`;
}

type Note = { number: number; agenda: Agenda | undefined; title: string; projectId: string; briefId: string };

/** Each note's item of the session: the agenda that it is about, or one of its own. Returns ids by table. */
async function itemsFor(
  tx: Tx,
  deps: Deps,
  { id: sessionId }: SessionRecord,
  notes: readonly Note[],
): Promise<Map<number, string>> {
  const ids = new Map<number, string>();
  const free = new Set(notes.flatMap(({ agenda }) => (agenda?.projectId === null ? [agenda.id] : [])));
  for (const { number, agenda, projectId } of notes) {
    if (!agenda || !free.delete(agenda.id)) continue;
    await tx.dialogueItem.update({ where: { id: agenda.id }, data: { projectId } });
    ids.set(number, agenda.id);
  }
  const last = await tx.dialogueItem.aggregate({ where: { sessionId }, _max: { sort: true } });
  const own = notes.filter(({ number }) => !ids.has(number));
  const rows = own.map(({ number, title, projectId }, index) => {
    const id = randomUUID();
    ids.set(number, id);
    const sort = (last._max.sort ?? 0) + 1 + index;
    return { id, sessionId, kind: "AGENDA", projectId, title, sort, createdAt: deps.clock.now() };
  });
  await tx.dialogueItem.createMany({ data: rows });
  return ids;
}

async function usedTables(tx: Tx, sessionId: string, seats: readonly SeatRecord[]): Promise<TableRecord[]> {
  const tables = await loadTables(tx, sessionId);
  const taken = new Set(seats.map(({ tableNumber }) => tableNumber));
  return tables.filter(({ number }) => taken.has(number));
}

/** People with the table that each sits at; tables are dealt when nobody did. */
async function seatedPeople(tx: Tx, sessionId: string): Promise<SeatRecord[]> {
  const seats = await loadSeats(tx, sessionId);
  if (seats.some(({ tableNumber }) => tableNumber !== null)) return seats;
  await dealTables(tx, sessionId);
  return loadSeats(tx, sessionId);
}

/**
 * Opens the concept notes of all tables at which people sit and that have none, in the caller's transaction with the
 * session locked: projects in state CONCEPT whose briefs are the tables' rooms, in a few statements however many they are.
 * Agendas go round the tables; the organisations of a table become partners, so that their people find the note later.
 * The transaction makes all of them or none; a table that has its note keeps it.
 */
export async function openNotes(tx: Tx, deps: Deps, actor: Actor, session: SessionRecord): Promise<void> {
  const { id: sessionId, areaCode, fy } = session;
  const seats = await seatedPeople(tx, sessionId);
  const tables = await usedTables(tx, sessionId, seats);
  const agendas: Agenda[] = await tx.dialogueItem.findMany({
    where: { sessionId, kind: "AGENDA", clusterId: { not: null } },
    select: { id: true, title: true, projectId: true },
    orderBy: [{ sort: "asc" }, { id: "asc" }],
  });
  const leadOrgId = await leadOf(tx, actor, session);
  const round = new Set<string>();
  const wanted = tables.flatMap(({ number, briefId }, index) => {
    const agenda = agendas[index % Math.max(agendas.length, 1)];
    if (briefId !== null) return [];
    const title = titleOf(agenda, number, agenda !== undefined && round.has(agenda.id));
    if (agenda) round.add(agenda.id);
    const issue = { nodeId: null, text: agenda?.title ?? "" };
    const content = { ...EMPTY_SCALARS, title, issue, activities: [], funding: [], costItems: [], indicators: [] };
    const partnerOrgIds = partnersAt(seats, number);
    return [{ number, agenda, title, kind: "UNDECIDED", state: "CONCEPT", leadOrgId, partnerOrgIds, content } as const];
  });
  if (wanted.length === 0) return;
  const made = await insertProjects(tx, deps, actor, { areaCode, fy }, wanted);
  const notes = wanted.flatMap(({ number, agenda, title }, index) => {
    const ids = made[index];
    return ids ? [{ number, agenda, title, projectId: ids.projectId, briefId: ids.briefId }] : [];
  });
  const items = await itemsFor(tx, deps, session, notes);
  await bindNotes(
    tx,
    sessionId,
    notes.map(({ number, briefId }) => ({ number, briefId, itemId: items.get(number) ?? null })),
  );
}
