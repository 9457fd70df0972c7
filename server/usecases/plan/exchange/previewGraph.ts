import path from "node:path";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { record } from "../../../db/audit";
import { loadArea } from "../../../db/areas";
import { findIssue, insertReturn } from "../../../db/document/sheetReturns";
import { GRAPH_KIND, type GraphReading } from "../../../db/plan/graphReturns";
import { AppError } from "../../../errors";
import { demandArea } from "../../area/demandArea";
import { openableYears } from "../../area/openableYears";
import type { Deps } from "../../deps";
import { pruneSheets } from "../../sheetReturn/pruneSheets";
import type { ReturnFile } from "../../sheetReturn/previewReturn";
import { planYears } from "../editNodes";
import type { GraphYear } from "./graphReference";
import { readGraphBook } from "./readBook";
import { isJsonFile, readGraphJson } from "./readJson";

const MAX_NAME = 200;

function cleanName(name: string): string {
  const bare = path.posix.basename(name.replaceAll("\\", "/")).replace(/[\u0000-\u001f\u007f]/g, "");
  return (bare.trim() || "plan.xlsx").slice(0, MAX_NAME);
}

/** A workbook that was exported for another area or year says so, to whoever may read that area. */
async function refuseElsewhere(deps: Deps, actor: Actor, { mark }: GraphReading, at: GraphYear): Promise<void> {
  const other = mark && (await findIssue(deps.db.prisma, mark));
  if (!other || (other.areaCode === at.areaCode && other.fy === at.fy)) return;
  if (!may(actor, "area.read", { areaCode: other.areaCode })) throw new AppError("graphUnknown");
  const area = await loadArea(deps.db.prisma, other.areaCode);
  throw new AppError("graphElsewhere", { place: `${area?.nameTh ?? other.areaCode} ${other.fy}` });
}

async function readFile(deps: Deps, { bytes }: ReturnFile, { fy }: GraphYear): Promise<GraphReading> {
  if (bytes.length === 0) throw new AppError("fileEmpty");
  if (isJsonFile(bytes)) return { mark: null, file: readGraphJson(bytes) };
  const read = readGraphBook(await deps.importReader.readBook(bytes), planYears("DEVELOPMENT_5", fy).fyFrom);
  if (!read) throw new AppError("graphUnknown");
  return read;
}

/**
 * Reads a workbook or JSON file of a plan graph and keeps it with what was read; changes nothing of the plan. Throws
 * notFound, forbidden, graphUnknown (no ids of ours), graphElsewhere, graphMalformed, and what the reader of files throws.
 */
export async function previewGraph(deps: Deps, actor: Actor, at: GraphYear, file: ReturnFile): Promise<{ id: string }> {
  const { areaCode, fy } = at;
  demandArea(actor, "plan.edit", areaCode);
  const years = await openableYears(deps.db.prisma, areaCode, deps.clock.today());
  if (!years.includes(fy)) throw new AppError("notFound");
  const table = await readFile(deps, file, at);
  await refuseElsewhere(deps, actor, table, at);
  const name = cleanName(file.name);
  const now = deps.clock.now();
  const id = await deps.db.prisma.$transaction(async (tx) => {
    await pruneSheets(tx, areaCode, now);
    const kept = { areaCode, fy, kind: GRAPH_KIND, file: { ...file, name }, table, createdBy: actor.userId, at: now };
    const returnId = await insertReturn(tx, kept);
    const { entries, links, source } = table.file;
    await record(tx, deps, actor, {
      ...{ action: "plan.graphReturned", objectKind: "sheet-return", objectId: returnId, areaCode },
      detail: {
        fy,
        source,
        file: name,
        bytes: file.bytes.length,
        entries: entries?.length ?? 0,
        links: links?.length ?? 0,
      },
    });
    return returnId;
  });
  return { id };
}
