import type { Actor } from "~/domain/access/actor";
import { allocate } from "~/domain/allocation/allocate";
import type { Weights } from "~/domain/allocation/criteria";
import { isFiscalYear } from "~/domain/calendar/fiscalYear";
import { parseBaht } from "~/domain/money/parseBaht";
import type { AllocationSheetView } from "../../../templates/allocation/view";
import type { Tx } from "../../db/client";
import { loadPolicyCycle } from "../../db/policy/policyCycles";
import { AppError } from "../../errors";
import type { DocumentOptions } from "../documents/documentOptions";
import { weightsOf } from "./allocationOptions";
import { knownProvinces, readDataset } from "./openAllocation";

/** An amount of the address (baht) in satang; undefined when none stands there. Throws badInput for what is none. */
function amountOf(text: string | undefined, field: string): bigint | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const amount = parseBaht(text);
  if (amount === undefined) throw new AppError("badInput", { field });
  return BigInt(amount);
}

/** Weights of the address, undefined when none stand there. Throws badInput when they are not seven. */
function statedWeights(text: string | undefined): Weights | undefined {
  if (text === undefined || text === "") return undefined;
  const weights = weightsOf(text);
  if (!weights) throw new AppError("badInput", { field: "weights" });
  return weights;
}

/**
 * The workbook of a set of figures under the weights that stand in the address (what is not stated comes from the
 * cycle of the year). Throws notFound (absent, not readable), badInput when it cannot be computed.
 */
export async function openAllocationSheet(
  tx: Tx,
  actor: Actor,
  id: string,
  options: DocumentOptions,
): Promise<{ view: AllocationSheetView; areaCode: string | null }> {
  const dataset = await readDataset(tx, actor, id);
  const fy = Number(options.fy);
  const policy = isFiscalYear(fy) ? await loadPolicyCycle(tx, fy) : null;
  if (!policy) throw new AppError("badInput", { field: "fy" });
  const names = new Map((await knownProvinces(tx)).map(({ code, nameTh }) => [code, nameTh]));
  const view: AllocationSheetView = {
    kind: "allocation",
    draft: true,
    datasetName: dataset.name,
    source: dataset.source,
    sourceDate: dataset.sourceDate,
    fy,
    letterNo: policy.letterNo,
    totalSatang: amountOf(options.total, "total") ?? dataset.totalSatang ?? 0n,
    roundTo: amountOf(options.unit, "roundTo") ?? BigInt(policy.roundToSatang),
    weights: statedWeights(options.weights) ?? policy.weights,
    incomeMode: options.income ?? policy.incomeMode,
    provinces: dataset.provinces.map((province) => ({
      ...province,
      nameTh: names.get(province.code) ?? province.code,
    })),
  };
  const result = allocate(view);
  if (!result.ok) throw new AppError("badInput", { field: result.faults[0]?.field ?? "weights" });
  return { view, areaCode: dataset.areaCode };
}
