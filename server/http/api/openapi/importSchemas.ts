import { FIGURE_COLUMNS } from "~/domain/progress/table/columns";
import { LINE_KINDS } from "~/domain/progress/table/lineKind";
import { bilingual, date, flag, list, object, oneOf, ref, satangOrNull, text, textOrNull, whole } from "./parts";

const figures = Object.fromEntries(FIGURE_COLUMNS.map((column) => [`${column}Satang`, satangOrNull]));

const line = {
  key: text,
  line: whole,
  orderNo: { type: ["integer", "null"] },
  name: text,
  periodStart: date,
  periodEnd: date,
  outputs: text,
  status: textOrNull,
  statusText: text,
  ...figures,
};

const project = object({
  ...line,
  groupName: text,
  agency: text,
  agencyOrgId: textOrNull,
  activityKeys: list(text),
  state: oneOf("NEW", "CHANGED", "SAME"),
  projectId: textOrNull,
  changes: list(object({ field: bilingual, from: text, to: text })),
});

const activity = object({ ...line, projectKey: textOrNull, period: text });

const question = object({
  cell: text,
  kind: oneOf("QUARTER", "MONTH", "AGENCY", "CHANGE"),
  key: text,
  printed: text,
  message: bilingual,
  choices: list(object({ id: text, label: bilingual })),
});

const reference = { projectId: text, briefId: text, code: text, name: text };

/** Schemas of the import resources. */
export const importSchemas = {
  ImportPreview: object({
    importId: text,
    lines: object(Object.fromEntries(LINE_KINDS.map((kind) => [kind, whole]))),
    projects: list(project),
    activities: list(activity),
    findings: list(ref("Finding")),
    questions: list(question),
  }),
  ImportAnswers: object({ answers: list(object({ cell: text, choice: text })) }, ["answers"]),
  ImportedProject: object(reference),
  ImportResult: object({
    importId: text,
    made: list(ref("ImportedProject")),
    changed: list(ref("ImportedProject")),
    notChanged: list(ref("ImportedProject")),
    same: list(ref("ImportedProject")),
    skipped: list(object({ name: text, reason: oneOf("TOO_MANY_ACTIVITIES", "NAME_TOO_LONG") })),
    organizations: list(object({ id: text, name: text, revived: flag })),
    issues: list(object({ id: text, name: text, made: flag })),
    adminCostSatang: satangOrNull,
  }),
  ImportUndo: object({
    importId: text,
    removed: list(ref("ImportedProject")),
    restored: list(ref("ImportedProject")),
    kept: list(object({ ...reference, reason: oneOf("EDITED", "DECIDED", "MOU", "LINKED", "REMOVED") })),
    organizations: list(object({ id: text, name: text })),
  }),
};
