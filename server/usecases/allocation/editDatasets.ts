import type { Actor } from "~/domain/access/actor";
import { parseBuddhistDate } from "~/domain/calendar/buddhistDate";
import { parseBaht } from "~/domain/money/parseBaht";
import { readAllocationTable } from "~/domain/allocation/readTable";
import type { Finding } from "~/domain/rules/finding";
import { insertDataset, loadDataset, removeDatasetRow } from "../../db/policy/allocationDatasets";
import { record } from "../../db/audit";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";
import { knownProvinces } from "./openAllocation";

/** A set of figures as it comes in: the table as bytes, and where it comes from as typed. */
export type DatasetInput = {
  areaCode: string;
  name: string;
  source: string;
  sourceDate: string;
  /** Baht as typed; "" = not stated. */
  total: string;
  bytes: Uint8Array;
};

/** What became of it: stored, or what is wrong with the table (nothing was stored). */
export type AddedDataset = { id: string; provinces: number } | { findings: Finding[] };

const MAX_TEXT = 300;

function text(value: string, field: string): string {
  const given = value.trim();
  if (given === "" || given.length > MAX_TEXT) throw new AppError("badInput", { field });
  return given;
}

function typedTotal(total: string): bigint | null {
  if (total.trim() === "") return null;
  const amount = parseBaht(total);
  if (amount === undefined) throw new AppError("amountInvalid");
  if (amount === 0) throw new AppError("badInput", { field: "total" });
  return BigInt(amount);
}

/**
 * Takes a table of provincial figures (pasted, CSV or XLSX), with its source and date, and an audit row. A table with
 * faults is not stored; they come back with their cells. Throws notFound, forbidden, badInput, and what the reader of
 * files throws.
 */
export async function addDataset(deps: Deps, actor: Actor, input: DatasetInput): Promise<AddedDataset> {
  const { areaCode } = input;
  demandArea(actor, "scenario.edit", areaCode);
  const [name, source] = [text(input.name, "datasetName"), text(input.source, "datasetSource")];
  const sourceDate = parseBuddhistDate(input.sourceDate);
  if (sourceDate === undefined) throw new AppError("badInput", { field: "sourceDate" });
  const totalSatang = typedTotal(input.total);
  const grid = await deps.importReader.readGrid(input.bytes);
  const { provinces, findings } = readAllocationTable(grid, await knownProvinces(deps.db.prisma));
  if (findings.length > 0) return { findings };
  if (provinces.length === 0) throw new AppError("pasteEmpty");
  const at = deps.clock.now();
  const id = await deps.db.prisma.$transaction(async (tx) => {
    const row = { areaCode, name, source, sourceDate, totalSatang, provinces, createdBy: actor.userId, createdAt: at };
    const made = await insertDataset(tx, row);
    await record(tx, deps, actor, {
      action: "allocation.add",
      objectKind: "allocation",
      objectId: made,
      areaCode,
      detail: { name, source, sourceDate, totalSatang: totalSatang?.toString() ?? null, provinces: provinces.length },
    });
    return made;
  });
  return { id, provinces: provinces.length };
}

/** Takes a set away; its row stays for the audit trail. Throws notFound, forbidden. */
export async function removeDataset(deps: Deps, actor: Actor, id: string): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const dataset = await loadDataset(tx, id);
    if (!dataset?.areaCode) throw new AppError("notFound");
    demandArea(actor, "scenario.edit", dataset.areaCode);
    await removeDatasetRow(tx, id, deps.clock.now());
    await record(tx, deps, actor, {
      action: "allocation.remove",
      objectKind: "allocation",
      objectId: id,
      areaCode: dataset.areaCode,
      detail: { name: dataset.name },
    });
  });
}
