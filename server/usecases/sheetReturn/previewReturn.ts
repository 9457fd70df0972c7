import path from "node:path";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { markOf, readReturned } from "~/domain/roundTrip/returnedTable";
import type { SheetMark } from "~/domain/roundTrip/sheetMark";
import { record } from "../../db/audit";
import { loadArea } from "../../db/areas";
import { findIssue, insertReturn } from "../../db/document/sheetReturns";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";
import { pruneSheets } from "./pruneSheets";
import { readReference, type Year } from "./readReference";

/** A workbook as it came in. */
export type ReturnFile = { name: string; mime: string; bytes: Uint8Array };

const MAX_NAME = 200;

function cleanName(name: string): string {
  const bare = path.posix.basename(name.replaceAll("\\", "/")).replace(/[\u0000-\u001f\u007f]/g, "");
  return (bare.trim() || "จ.2.xlsx").slice(0, MAX_NAME);
}

/** Says where a file belongs that was exported for another area or year, to whoever may read that area. */
async function refuseElsewhere(deps: Deps, actor: Actor, mark: SheetMark, at: Year): Promise<void> {
  const other = await findIssue(deps.db.prisma, mark);
  if (!other || (other.areaCode === at.areaCode && other.fy === at.fy)) return;
  if (!may(actor, "area.read", { areaCode: other.areaCode })) throw new AppError("sheetUnknown");
  const area = await loadArea(deps.db.prisma, other.areaCode);
  throw new AppError("sheetElsewhere", { place: `${area?.nameTh ?? other.areaCode} ${other.fy}` });
}

/**
 * Reads a workbook of จ.2 that was edited and keeps it with what was read; changes nothing of the plan. Throws notFound,
 * forbidden, sheetUnknown (no ids of ours), sheetElsewhere, and what the reader of files throws.
 */
export async function previewReturn(deps: Deps, actor: Actor, at: Year, file: ReturnFile): Promise<{ id: string }> {
  demandArea(actor, "import.run", at.areaCode);
  if (file.bytes.length === 0) throw new AppError("fileEmpty");
  const sheets = await deps.importReader.readBook(file.bytes);
  const mark = markOf(sheets);
  if (!mark) throw new AppError("sheetUnknown");
  const reference = await readReference(deps, actor, at, mark);
  if (!reference.issue) await refuseElsewhere(deps, actor, mark, at);
  const table = readReturned(sheets, reference.heads);
  if (!table) throw new AppError("sheetUnknown");
  const name = cleanName(file.name);
  const kept = {
    ...at,
    kind: mark.kind,
    file: { ...file, name },
    table,
    createdBy: actor.userId,
    at: deps.clock.now(),
  };
  const id = await deps.db.prisma.$transaction(async (tx) => {
    await pruneSheets(tx, at.areaCode, kept.at);
    const returnId = await insertReturn(tx, kept);
    await record(tx, deps, actor, {
      ...{ action: "sheet.returned", objectKind: "sheet-return", objectId: returnId, areaCode: at.areaCode },
      detail: { fy: at.fy, kind: mark.kind, file: name, bytes: file.bytes.length, rows: table.rows.length },
    });
    return returnId;
  });
  return { id };
}
