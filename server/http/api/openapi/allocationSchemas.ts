import { CRITERIA, FIGURES } from "~/domain/allocation/criteria";
import { flag, list, object, oneOf, satang, text, whole, type Schema } from "./parts";

const figure: Schema = { type: ["number", "string"], description: "exact decimal" };
const each = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, figure]));

/** The cycle that results were judged by. */
export const policyRef = object({
  id: text,
  revision: whole,
  fyFrom: whole,
  fyTo: whole,
  letterNo: text,
  covers: { ...flag, description: "false: no cycle covers the year, the nearest one was taken" },
});

/** Schemas of POST /evaluate/allocation. */
export const allocationSchemas = {
  EvaluateAllocation: object(
    {
      totalSatang: satang,
      weights: object(each(CRITERIA)),
      roundTo: { ...satang, default: 10_000 },
      incomeMode: { ...oneOf("HARMONIC", "MAX_OVER", "MAX_MINUS"), default: "HARMONIC" },
      provinces: list(object({ code: text, ...each(FIGURES) }, FIGURES)),
    },
    ["weights", "roundTo", "incomeMode"],
  ),
  Allocation: object({
    frames: list(object({ code: text, sharePercent: { type: "number" }, frameSatang: satang })),
  }),
};
