import { GRAPH_SCHEMA } from "~/domain/plan/exchange/graphJson";
import { OWN_KINDS, RELATIONS } from "~/domain/plan/planGraph";
import { list, object, oneOf, text, textOrNull, whole, type Schema } from "./parts";

const texts: Schema = { type: "object", additionalProperties: { type: "string" } };

const entry = object({
  id: text,
  ref: text,
  kind: oneOf(...OWN_KINDS),
  ...{ code: text, titleTh: text, titleEn: text, unit: text, baseline: text },
  steps: texts,
  targets: texts,
});

const link = object({
  id: text,
  from: text,
  to: text,
  relation: oneOf(...RELATIONS),
  reason: text,
  strength: oneOf("H", "M", "L"),
});

/** Schema of a plan graph as JSON. */
export const planSchemas = {
  PlanGraph: object({
    schema: oneOf(GRAPH_SCHEMA.schema),
    version: whole,
    areaCode: text,
    fy: whole,
    entries: list(entry),
    links: list(link),
    projects: list(object({ ref: text, titleTh: text })),
    frameworks: list(object({ ref: text, framework: textOrNull, code: text, titleTh: text, titleEn: text })),
  }),
};
