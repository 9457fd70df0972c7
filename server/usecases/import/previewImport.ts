import path from "node:path";
import type { Actor } from "~/domain/access/actor";
import { isFiscalYear, type FiscalYear } from "~/domain/calendar/fiscalYear";
import type { AreaView } from "../../db/areas";
import { loadArea } from "../../db/areas";
import type { Tx } from "../../db/client";
import type { TableReading } from "~/domain/progress/table/readTable";
import { markOf } from "~/domain/roundTrip/returnedTable";
import { record } from "../../db/audit";
import { dropStalePreviews, insertBatch, loadBatch, type ImportFile } from "../../db/imports";
import { loadExistingProjects, loadKnownOrganizations } from "../../db/importTargets";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import { openableYears } from "../area/openableYears";
import type { Deps } from "../deps";
import { toImportView, type ImportView } from "./importView";
import { planImport, type ImportTargets } from "./planImport";

/** Where a table is imported, and its original. `fy` is a Buddhist-Era budget year. */
export type ImportInput = { areaCode: string; fy: number; file: ImportFile };

const KEEP_PREVIEW_MS = 7 * 24 * 3_600_000;
const MAX_NAME = 200;

/** A file name for people: without folders and control characters. */
function cleanName(name: string): string {
  const bare = path.posix
    .basename(name.replaceAll("\\", "/"))
    .replace(/[\u0000-\u001f\u007f]/g, "")
    .trim();
  return (bare || "table").slice(0, MAX_NAME);
}

/** What the year holds that a table is compared with. */
export async function loadTargets(tx: Tx, area: AreaView, fy: number): Promise<ImportTargets> {
  const organizations = await loadKnownOrganizations(tx, area.code);
  const existing = await loadExistingProjects(tx, area.code, fy, area.nameTh);
  return { areaNameTh: area.nameTh, organizations, existing };
}

/** Name that our pages give to what was pasted. */
const PASTE = "paste";

/** A workbook is a zip, and a zip begins so. */
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** What was exported here to be edited has a way back of its own: read as results its rows would become projects. */
async function refuseOurOwn(deps: Deps, { bytes }: ImportFile): Promise<void> {
  if (!isZip(bytes)) return;
  // a workbook that cannot be read is refused by whoever reads the table
  const sheets = await deps.importReader.readBook(bytes).catch(() => []);
  if (markOf(sheets)) throw new AppError("tableOfOurs");
}

/** Reads the table; a file without anything in it is another mistake than a paste without anything in it. */
async function readUpload(deps: Deps, fy: FiscalYear, file: ImportFile): Promise<TableReading> {
  try {
    await refuseOurOwn(deps, file);
    return await deps.importReader.read(file.bytes, fy);
  } catch (error) {
    const empty = error instanceof AppError && error.code === "pasteEmpty" && error.details.reason === "empty";
    throw empty && file.name !== PASTE ? new AppError("fileEmpty") : error;
  }
}

/**
 * Reads a table and says what importing it would do; keeps the original and the preview, writes nothing else.
 * Throws notFound, forbidden, and the reader's fileType, fileTooLarge, fileBroken, fileUnsafe, fileEmpty,
 * pasteEmpty, tableWithoutHeader, tableOfOurs (exported here), busy.
 */
export async function previewImport(deps: Deps, actor: Actor, input: ImportInput): Promise<ImportView> {
  const { areaCode, fy } = input;
  demandArea(actor, "import.run", areaCode);
  const { prisma } = deps.db;
  const area = await loadArea(prisma, areaCode);
  const years = await openableYears(prisma, areaCode, deps.clock.today());
  if (!area || !isFiscalYear(fy) || !years.includes(fy)) throw new AppError("notFound");
  const reading = await readUpload(deps, fy, input.file);
  const at = deps.clock.now();
  const file = { ...input.file, name: cleanName(input.file.name) };
  const batch = await prisma.$transaction(
    async (tx) => {
      const { preview } = planImport(reading, fy, await loadTargets(tx, area, fy), new Map());
      await dropStalePreviews(tx, areaCode, new Date(at.getTime() - KEEP_PREVIEW_MS));
      const importId = await insertBatch(tx, { areaCode, fy, file, preview, createdBy: actor.userId, at });
      await record(tx, deps, actor, {
        action: "import.previewed",
        objectKind: "import",
        objectId: importId,
        areaCode,
        detail: { fy, file: file.name, bytes: file.bytes.length, lines: preview.lines },
      });
      return loadBatch(tx, importId);
    },
    { timeout: 60_000 },
  );
  if (!batch) throw new Error("the import just stored is not there");
  return toImportView(batch, area, actor, at);
}
