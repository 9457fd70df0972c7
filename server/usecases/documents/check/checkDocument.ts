import { inflateSync } from "node:zlib";
import type { Actor } from "~/domain/access/actor";
import type { Bilingual } from "~/domain/rules/finding";
import { compareLines, type PrintedChange } from "../../../../templates/kit/compareLines";
import type { ShownDocument } from "../../../../templates/kit/preview";
import { emptyPlaces, type EmptyPlace, type PrintedLine } from "../../../../templates/kit/printedLines";
import { cutCells } from "../../../../templates/kit/xlsx/sheetText";
import { FORMS, isDocumentKind, type DocumentKind } from "../../../../templates/registry";
import type { Tx } from "../../../db/client";
import { loadSnapshot, type DocumentSnapshot } from "../../../db/document/snapshots";
import { AppError } from "../../../errors";
import { contentHash } from "../../../export/contentHash";
import type { Deps } from "../../deps";
import { filesOf, type DocumentFile } from "../centre/documentCards";
import { inOrderOfWeight, partGaps, type Gap } from "../centre/gaps";
import { documentOptions, type DocumentOptions } from "../documentOptions";
import { openDocumentIn } from "../openDocument";
import type { OpenedDocument } from "../views/viewSource";
import { placesOf, type PlaceOf } from "./places";
import { ruleGaps } from "./ruleGaps";

/** A slot that prints five dots, and where it is filled. */
export type EmptySlot = { label: string; head: string; href: string };

/** A document before it is exported: what is missing, what has changed since its last file, and how it will look. */
export type DocumentCheck = {
  kind: DocumentKind;
  id: string;
  label: Bilingual;
  words: (typeof FORMS)[DocumentKind]["words"];
  fy: number;
  draft: boolean;
  files: DocumentFile[];
  gaps: Gap[];
  empties: EmptySlot[];
  emptyCount: number;
  /** Cells whose text a workbook cuts (Excel's limit); none for a form without a workbook. */
  cuts: EmptySlot[];
  /** Null = never exported. */
  last: { at: Date; changes: PrintedChange[]; changeCount: number } | null;
  /** Null for a workbook without a document. */
  shown: ShownDocument | null;
  /** True when pages can be shown as they will be printed. */
  pages: boolean;
};

/** Most empty slots and changes that are sent to the page; the rest is counted. */
const MOST = 100;

/** A document that is asked for; `signal` tells that nobody waits any more. */
export type CheckOrder = { kind: string; id: string; options?: DocumentOptions; signal?: AbortSignal };

type Read = {
  opened: OpenedDocument;
  asLast: OpenedDocument | null;
  snapshot: DocumentSnapshot | null;
  gaps: Gap[];
  placeOf: PlaceOf;
};

type Asked = { kind: DocumentKind; id: string; options: DocumentOptions };

/** The last file of the document with its choices; a file of another brief's activity with the same id is none. */
async function lastFile(tx: Tx, { kind, id, options: { brief } }: Asked) {
  const snapshot = await loadSnapshot(tx, kind, id);
  const lastOptions = documentOptions.safeParse(snapshot?.options ?? {}).data ?? {};
  const other = brief !== undefined && lastOptions.brief !== undefined && lastOptions.brief !== brief;
  return { snapshot: other ? null : snapshot, lastOptions };
}

async function readAll(tx: Tx, actor: Actor, asked: Asked): Promise<Read> {
  const { kind, id, options } = asked;
  const opened = await openDocumentIn(tx, actor, kind, id, options);
  const { snapshot, lastOptions } = await lastFile(tx, asked);
  const asLast = snapshot && (await openDocumentIn(tx, actor, kind, id, lastOptions));
  const gaps = await ruleGaps(tx, { id, options }, opened);
  return { opened, asLast, snapshot, gaps, placeOf: await placesOf(tx, kind, id, options.brief) };
}

const linesIn = (body: Uint8Array) => JSON.parse(inflateSync(body).toString("utf8")) as PrintedLine[];

async function changesSince(deps: Deps, { asLast, snapshot }: Read): Promise<PrintedChange[]> {
  if (!asLast || !snapshot || contentHash(asLast.view) === snapshot.hash) return [];
  const { body } = await deps.exports.lines(asLast.view);
  return compareLines(linesIn(snapshot.body), linesIn(body));
}

/**
 * Looks at a document before it is exported, everything of one moment of the database. Throws notFound (unknown kind,
 * absent, not allowed), busy, exportTooLarge.
 */
export async function checkDocument(
  deps: Deps,
  actor: Actor,
  { kind, id, options = {}, signal }: CheckOrder,
): Promise<DocumentCheck> {
  if (!isDocumentKind(kind)) throw new AppError("notFound");
  const read = await deps.db.prisma.$transaction((tx) => readAll(tx, actor, { kind, id, options }), {
    isolationLevel: "RepeatableRead",
    timeout: 20_000,
  });
  const { view, fy, areaCode } = read.opened;
  const { shown, lines, missing } = await deps.exports.look(view, signal);
  const changes = await changesSince(deps, read);
  const empties = emptyPlaces(lines);
  const { label, words, formats } = FORMS[kind];
  const placed = ({ rowId, label: row, head }: EmptyPlace) => ({ label: row, head, href: read.placeOf(rowId) });
  return {
    kind,
    id,
    label,
    words,
    fy,
    draft: view.draft,
    files: filesOf(kind, id, await deps.exports.pdfAvailable()),
    gaps: inOrderOfWeight([...read.gaps, ...partGaps(missing, kind, `${areaCode ?? ""}-${fy}`)]),
    empties: empties.slice(0, MOST).map(placed),
    emptyCount: empties.length,
    cuts: formats.includes("xlsx") ? cutCells(lines).slice(0, MOST).map(placed) : [],
    last: read.snapshot && { at: read.snapshot.at, changes: changes.slice(0, MOST), changeCount: changes.length },
    shown,
    pages: formats.includes("pdf") && (await deps.exports.pagesAvailable()),
  };
}
