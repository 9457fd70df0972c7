const text = { type: "string" } as const;
const satang = { type: "integer", description: "satang" } as const;
const satangOrNull = { type: ["integer", "null"], description: "satang" } as const;
const rank = { type: ["number", "null"] } as const;
const kind = { enum: ["KEY", "OTHER", "UNDECIDED"] } as const;
const decimal = { type: "string", examples: ["1.5"] } as const;

const object = (properties: Record<string, unknown>, required = Object.keys(properties)) => ({
  type: "object",
  properties,
  required,
});
const list = (items: unknown) => ({ type: "array", items });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const policy = object(
  {
    windowMin: decimal,
    windowMax: decimal,
    keyShareMin: decimal,
    straddler: { enum: ["STRICT_PREFIX", "SKIP_AND_FILL"] },
  },
  [],
);

const windowRow = object({
  projectId: text,
  code: { type: ["string", "null"] },
  rank,
  kind,
  amountSatang: satang,
  cumulativeSatang: satangOrNull,
  band: { enum: ["IN_FRAME", "IN_WINDOW", "STRADDLES", "OUT_OF_WINDOW", null] },
  straddlesFrame: { type: "boolean" },
});

const finding = object(
  {
    rule: text,
    severity: { enum: ["E", "W", "I"] },
    code: text,
    ids: list(text),
    cell: text,
    printed: { type: "string", description: "baht" },
    expected: { type: "string", description: "baht" },
    message: object({ th: text, en: text }),
  },
  ["rule", "severity", "ids", "message"],
);

/** Component schemas of the OpenAPI document. */
export const schemas = {
  Error: object({ error: object({ code: text, message: text, details: { type: "object" } }) }),
  Area: object({ code: text, name: text, nameEn: text, kind: { enum: ["PROVINCE", "CLUSTER"] } }),
  Project: object({
    projectId: text,
    code: text,
    name: text,
    kind,
    rank,
    amountSatang: satang,
    totalSatang: satang,
    state: text,
    briefId: text,
    mouIds: list(text),
  }),
  Finding: finding,
  Findings: object({ findings: list(ref("Finding")) }),
  Window: object({
    frameSatang: satangOrNull,
    minSatang: satangOrNull,
    maxSatang: satangOrNull,
    proposedSatang: satang,
    verdict: { enum: ["FRAME_UNKNOWN", "BELOW_MIN", "WITHIN", "ABOVE_MAX"] },
    shortfallSatang: satangOrNull,
    overSatang: satangOrNull,
    keySatang: satang,
    keyInFrameSatang: satangOrNull,
    keyShareOk: { type: ["boolean", "null"] },
    rows: list(windowRow),
    policy,
    findings: list(ref("Finding")),
    asOf: { type: ["string", "null"], format: "date-time" },
  }),
  EvaluateWindow: object(
    {
      frameSatang: satangOrNull,
      proposals: list(object({ id: text, kind, rank, amountSatang: satang }, ["id", "kind", "amountSatang"])),
      policy,
    },
    ["proposals"],
  ),
  ImportPreview: object({
    importId: text,
    lines: { type: "object", additionalProperties: { type: "integer" } },
    projects: list({ type: "object" }),
    activities: list({ type: "object" }),
    findings: list(ref("Finding")),
  }),
  ImportAnswers: object({ answers: list(object({ cell: text, choice: text })) }, []),
  ImportResult: { type: "object", description: "Ids of the projects made, changed and left as they were" },
  ImportUndo: {
    type: "object",
    description: "Ids of the projects removed, and those kept because they were touched since",
  },
  Brief: object({
    id: text,
    projectId: text,
    areaCode: text,
    fy: { type: "integer" },
    code: text,
    kind,
    rank,
    state: text,
    content: { type: "object" },
  }),
};
