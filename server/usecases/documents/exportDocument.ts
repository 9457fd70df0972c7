import { inflateSync } from "node:zlib";
import type { Actor } from "~/domain/access/actor";
import type { DocumentFormat } from "../../../templates/kit/form/form";
import type { PrintedLine } from "../../../templates/kit/printedLines";
import { cutCells } from "../../../templates/kit/xlsx/sheetText";
import { FORMS, isDocumentKind } from "../../../templates/registry";
import { record } from "../../db/audit";
import { EXPORT_ACTION } from "../../db/documents";
import { keepIssue } from "../../db/document/sheetReturns";
import { keepSnapshot } from "../../db/document/snapshots";
import { AppError } from "../../errors";
import type { ExportedFile } from "../../export/exportQueue";
import type { Deps } from "../deps";
import type { DocumentOptions } from "./documentOptions";
import { noteMouExport } from "../mou/signing/noteMouExport";
import { openDocument } from "./openDocument";
import { pruneSheets } from "../sheetReturn/pruneSheets";
import { comesBack } from "../sheetReturn/readReference";
import { GRAPH_KIND } from "../../db/plan/graphReturns";

/** What is wanted: a kind and id of an address, a format; `signal` tells that nobody waits any more. */
export type ExportOrder = {
  kind: string;
  id: string;
  format: string;
  options?: DocumentOptions;
  signal?: AbortSignal;
};

const isFormat = (format: string): format is DocumentFormat => ["docx", "xlsx", "pdf"].includes(format);

/** Most cut cells that a record of an export names, by column and row id; all are counted. */
const MOST_CUT = 20;

const linesIn = (body: Uint8Array) => JSON.parse(inflateSync(body).toString("utf8")) as PrintedLine[];

function cutDetail(cut: ReturnType<typeof cutCells>) {
  if (cut.length === 0) return {};
  return { cutCount: cut.length, cut: cut.slice(0, MOST_CUT).map(({ head, rowId }) => `${head}: ${rowId ?? "-"}`) };
}

/**
 * Makes the file of a document, keeps what it prints (to tell later what has changed) and writes its audit row. Throws notFound (unknown kind or format, absent, not
 * allowed), busy, exportTooLarge, pdfUnavailable.
 */
export async function exportDocument(deps: Deps, actor: Actor, order: ExportOrder): Promise<ExportedFile> {
  const { kind, id, format } = order;
  if (!isDocumentKind(kind) || !isFormat(format) || !FORMS[kind].formats.includes(format))
    throw new AppError("notFound");
  const { view, areaCode, fy } = await openDocument(deps, actor, kind, id, order.options);
  const file = await deps.exports.render(view, format, order.signal);
  const printed = await deps.exports.lines(view);
  const cut = format === "xlsx" ? cutCells(linesIn(printed.body)) : [];
  if (cut.length > 0) deps.log.warn({ kind, id, cells: cut.length }, "texts are longer than a cell of Excel holds");
  const at = deps.clock.now();
  const options = Object.fromEntries(Object.entries(order.options ?? {}).filter(([, value]) => value !== undefined));
  await deps.db.prisma.$transaction(async (tx) => {
    const document = { kind, objectId: id, areaCode, takenBy: actor.userId };
    await keepSnapshot(tx, document, { ...printed, at, options });
    if (format === "xlsx" && (comesBack(kind) || kind === GRAPH_KIND) && areaCode !== null) {
      const issue = { areaCode, fy, options, body: printed.body, takenBy: actor.userId, takenAt: at };
      await pruneSheets(tx, areaCode, at);
      await keepIssue(tx, { kind, objectId: id, fingerprint: file.fingerprint }, issue);
    }
    const leaving = { kind, id, format, fingerprint: file.fingerprint, draft: view.draft, at, userId: actor.userId };
    await noteMouExport(tx, leaving);
    await record(tx, deps, actor, {
      action: EXPORT_ACTION,
      objectKind: kind,
      objectId: id,
      areaCode,
      detail: { format, fingerprint: file.fingerprint, bytes: file.bytes.length, draft: view.draft, ...cutDetail(cut) },
    });
  });
  return file;
}
