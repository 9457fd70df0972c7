import type * as Y from "yjs";
import { readBrief } from "~/collab/briefDoc";
import { briefText } from "~/collab/brief/editTexts";
import { briefRoom, parseRoomName } from "~/collab/roomName";
import { rangeOf } from "~/collab/text/anchors";
import { FUND_SOURCES, type BriefContent } from "~/domain/brief/briefContent";
import { noteLines } from "~/domain/dialogue/rooms/noteLines";
import { donePoints, noteTexts } from "~/domain/dialogue/rooms/noteProgress";
import { NOTE_TEXTS } from "~/domain/dialogue/rooms/noteTexts";
import type { NoteActor, NoteView } from "~/domain/dialogue/view/noteView";
import { sumSatang } from "~/domain/money/satang";
import type { Tx } from "../../../db/client";
import { loadQuotes, type QuoteRecord } from "../../../db/dialogue/quotes";
import { openTables, type TableRecord } from "../../../db/dialogue/tables";
import { readDurables, type DurableDoc } from "../../../db/versions";
import { docOf } from "../../history/versionState";

type Names = ReadonlyMap<string, string>;

function actorsOf({ activities, funding }: BriefContent, fy: number, names: Names): NoteActor[] {
  const titleOf = new Map(activities.map(({ id, title }) => [id, title]));
  return funding.map(({ id, activityId, orgId, source, amounts }) => {
    const amount = amounts[fy] ?? null;
    return {
      ...{ id, activity: titleOf.get(activityId) ?? "", orgId, orgName: names.get(orgId ?? "") ?? "", source },
      amountSatang: amount === null ? null : `${amount}`,
    };
  });
}

function sourcesOf({ funding }: BriefContent, fy: number): NoteView["sources"] {
  return FUND_SOURCES.flatMap((source) => {
    const own = funding.filter((line) => line.source === source);
    const sum = sumSatang(own.flatMap(({ amounts }) => amounts[fy] ?? []));
    return own.length === 0 ? [] : [{ source, sumSatang: `${sum}` }];
  });
}

function textsOf(doc: Y.Doc, content: BriefContent, quotes: readonly QuoteRecord[]): NoteView["texts"] {
  const texts = noteTexts(content);
  return NOTE_TEXTS.map((field) => {
    const taken = quotes
      .filter((quote) => quote.field === field)
      .map(({ cardId, kind, text, orgName, anchor }) => ({
        ...{ cardId, kind, text, orgName, range: rangeOf(briefText(doc, field), anchor) },
      }));
    return { field, text: texts[field], lines: noteLines(texts[field], taken) };
  });
}

type Project = { code: string; removedAt: Date | null };

function readNote(
  table: TableRecord & { briefId: string },
  durable: DurableDoc | undefined,
  given: { fy: number; project: Project; quotes: readonly QuoteRecord[]; names: Names },
): NoteView | null {
  const room = parseRoomName(briefRoom(table.briefId));
  if (!durable || !room) return null;
  const doc = docOf(room, durable);
  try {
    const { content } = readBrief(doc);
    const { fy, names, project } = given;
    const own = given.quotes.filter(({ briefId }) => briefId === table.briefId);
    return {
      ...{ table: table.number, briefId: table.briefId, itemId: table.itemId, projectCode: project.code },
      ...{ title: content.title, done: donePoints(content), texts: textsOf(doc, content, own) },
      ...{ actors: actorsOf(content, fy, names), sources: sourcesOf(content, fy) },
      measures: content.indicators.map(({ id, name, unit, targetStd }) => ({ id, name, unit, target: targetStd })),
    };
  } finally {
    doc.destroy();
  }
}

/**
 * The concept notes of a session as they are durable, table by table, with where each sentence comes from. Notes that were
 * taken out are left out. Asks for no permission.
 */
export async function readNotes(tx: Tx, sessionId: string, fy: number): Promise<NoteView[]> {
  const tables = await openTables(tx, sessionId);
  if (tables.length === 0) return [];
  const briefs = await tx.brief.findMany({
    where: { id: { in: tables.map(({ briefId }) => briefId) } },
    select: { id: true, project: { select: { code: true, removedAt: true } } },
  });
  const projectOf = new Map(briefs.map(({ id, project }) => [id, project]));
  const quotes = await loadQuotes(tx, sessionId);
  const organizations = await tx.organization.findMany({
    where: { id: { in: await orgIdsOf(tx, tables) } },
    select: { id: true, nameTh: true },
  });
  const names = new Map(organizations.map(({ id, nameTh }) => [id, nameTh]));
  const durable = await readDurables(
    tx,
    tables.map(({ briefId }) => briefRoom(briefId)),
  );
  return tables.flatMap((table) => {
    const project = projectOf.get(table.briefId);
    if (project?.removedAt !== null) return [];
    return readNote(table, durable.get(briefRoom(table.briefId)), { fy, project, quotes, names }) ?? [];
  });
}

async function orgIdsOf(tx: Tx, tables: readonly { briefId: string }[]): Promise<string[]> {
  const where = { briefId: { in: tables.map(({ briefId }) => briefId) }, orgId: { not: null } };
  const rows = await tx.briefFunding.findMany({ where, select: { orgId: true }, distinct: ["orgId"] });
  return rows.flatMap(({ orgId }) => orgId ?? []);
}
