import { PROJECT_STATES } from "~/domain/brief/project";
import { allocationSchemas, policyRef } from "./allocationSchemas";
import { briefSchemas } from "./briefSchemas";
import { commentSchemas } from "./commentSchemas";
import { planSchemas } from "./planSchemas";
import { decidingSchemas } from "./decidingSchemas";
import { handoverSchemas } from "./handoverSchemas";
import { historySchemas } from "./historySchemas";
import { importSchemas } from "./importSchemas";
import { bilingual, flag, list, object, oneOf, projectKind, rank, ref, satang, satangOrNull } from "./parts";
import { text, textOrNull, whole, type Schema } from "./parts";

const decimal: Schema = { type: "string", examples: ["1.5"] };

const policyFigures = {
  windowMin: decimal,
  windowMax: decimal,
  keyShareMin: decimal,
  straddler: oneOf("STRICT_PREFIX", "SKIP_AND_FILL"),
};

const cycle = {
  adminCostCounted: flag,
  id: text,
  fyFrom: whole,
  fyTo: whole,
  nameTh: text,
  letterNo: text,
  letterDate: text,
  minSources: whole,
  formSetId: text,
  sourceNote: text,
  revision: { ...whole, description: "raised by every change of the cycle" },
  noticeDays: whole,
  incomeMode: oneOf("HARMONIC", "MAX_OVER", "MAX_MINUS"),
  roundToSatang: satang,
  weights: { type: "object", additionalProperties: text },
  calendar: list({ type: "object" }),
  covers: { ...flag, description: "false: no cycle covers the year, the nearest one was taken" },
};

const windowRow = object({
  projectId: text,
  code: textOrNull,
  title: textOrNull,
  rank,
  kind: projectKind,
  amountSatang: satang,
  cumulativeSatang: satangOrNull,
  band: oneOf("IN_FRAME", "IN_WINDOW", "STRADDLES", "OUT_OF_WINDOW", null),
  straddlesFrame: flag,
});

const windowSchemas = {
  Window: object({
    frameSatang: satangOrNull,
    minSatang: satangOrNull,
    maxSatang: satangOrNull,
    keyMinSatang: satangOrNull,
    proposedSatang: satang,
    adminCostSatang: satang,
    verdict: oneOf("FRAME_UNKNOWN", "BELOW_MIN", "WITHIN", "ABOVE_MAX"),
    shortfallSatang: satangOrNull,
    overSatang: satangOrNull,
    keySatang: satang,
    keyInFrameSatang: satangOrNull,
    keyShareOk: { type: ["boolean", "null"] },
    rows: list(windowRow),
    straddler: {
      ...object({ projectId: text, shrinkSatang: satang, fitsSatang: satang }),
      type: ["object", "null"],
    },
    policy: object({ ...policyFigures, ...cycle }, Object.keys(cycle)),
    findings: list(ref("Finding")),
    asOf: { type: ["string", "null"], format: "date-time" },
  }),
  EvaluateWindow: object(
    {
      frameSatang: satangOrNull,
      proposals: list(object({ id: text, kind: projectKind, rank, amountSatang: satang }, ["rank"])),
      policy: object(policyFigures, Object.keys(policyFigures)),
    },
    ["frameSatang", "policy"],
  ),
};

const baht: Schema = { type: "string", description: "baht" };

/** Component schemas of the OpenAPI document: every field that the API answers. */
export const schemas: Readonly<Record<string, Schema>> = {
  Error: object({ error: object({ code: text, message: text, details: { type: "object" } }) }),
  Area: object({ code: text, name: text, nameEn: text, kind: oneOf("PROVINCE", "CLUSTER") }),
  Project: object({
    projectId: text,
    code: text,
    name: text,
    kind: projectKind,
    rank,
    amountSatang: satang,
    totalSatang: satang,
    state: oneOf(...PROJECT_STATES),
    briefId: text,
    mouIds: list(text),
  }),
  Finding: object(
    {
      rule: text,
      severity: oneOf("E", "W", "I"),
      code: text,
      ids: list(text),
      cell: text,
      printed: baht,
      expected: baht,
      message: bilingual,
    },
    ["cell", "printed", "expected"],
  ),
  Findings: object({ findings: list(ref("Finding")), policy: policyRef }),
  ...allocationSchemas,
  ...windowSchemas,
  ...importSchemas,
  ...briefSchemas,
  ...commentSchemas,
  ...planSchemas,
  ...decidingSchemas,
  ...handoverSchemas,
  ...historySchemas,
};
