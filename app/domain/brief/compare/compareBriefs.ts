import type { BriefContent, PlanNodeRef } from "../briefContent";
import { projectTotal } from "../totals";
import {
  EXTRA_ITEM,
  HEADER_ITEM,
  type BriefComparison,
  type FieldChange,
  type ItemChange,
  type RowList,
} from "./change";
import { compareFields, wordByWord, type CompareWords, type FieldKinds } from "./compareFields";
import { compareRows } from "./compareRows";

/** What stands in an item: fields of the brief itself, the reference to a node of the plan, lists of rows. */
type ItemShape = {
  item: number;
  fields?: FieldKinds;
  node?: "issue" | "programme" | "guideline";
  districts?: true;
  rows?: readonly RowList[];
};

const SHAPES: readonly ItemShape[] = [
  { item: HEADER_ITEM, node: "issue" },
  { item: 1, fields: { title: "words" } },
  { item: 2, node: "programme" },
  { item: 3, node: "guideline" },
  { item: 4, fields: { rationale: "words" } },
  { item: 5, fields: { objectives: "words" } },
  { item: 6, rows: ["indicators"] },
  { item: 7, fields: { areaText: "words" }, districts: true },
  { item: 8, fields: { activityMethod: "words" }, rows: ["activities"] },
  { item: 10, fields: { periodStart: "date", periodEnd: "date" } },
  { item: 11, rows: ["funding", "costItems"] },
  { item: 12, fields: { outputs: "words" } },
  { item: 13, fields: { outcomesQuantitative: "words", outcomesQualitative: "words" } },
  {
    item: EXTRA_ITEM,
    fields: {
      highPotential: "words",
      highPriority: "words",
      nationalCode: "value",
      milestone: "words",
      readyLand: "words",
      readyDesign: "words",
      readyPrice: "words",
      readyProcurement: "words",
      readyReceiver: "words",
    },
  },
];

const NODE_FIELDS: FieldKinds = { text: "words", nodeId: "choice" };

function nodeChanges(
  name: NonNullable<ItemShape["node"]>,
  before: PlanNodeRef,
  after: PlanNodeRef,
  words: CompareWords,
): FieldChange[] {
  const named = { text: name, nodeId: `${name}Node` } as const;
  return compareFields(before, after, NODE_FIELDS, words).map(({ field, value }) => ({
    field: named[field as keyof typeof named],
    value,
  }));
}

function districtChanges(before: readonly string[], after: readonly string[]): FieldChange[] {
  const added = after.filter((code) => !before.includes(code));
  const removed = before.filter((code) => !after.includes(code));
  return added.length + removed.length === 0 ? [] : [{ field: "districts", value: { kind: "set", added, removed } }];
}

function compareItem(shape: ItemShape, before: BriefContent, after: BriefContent, words: CompareWords): ItemChange {
  const { item, fields, node, districts, rows = [] } = shape;
  return {
    item,
    fields: [
      ...(node ? nodeChanges(node, before[node], after[node], words) : []),
      ...(districts ? districtChanges(before.districts, after.districts) : []),
      ...(fields ? compareFields({ ...before }, { ...after }, fields, words) : []),
    ],
    rows: rows.flatMap((list) => compareRows(list, before, after, words)),
  };
}

/**
 * Compares two contents of a brief field by field, in the official order of the form: texts word by word, money with its
 * difference, rows by id. Item 9 is decided by an action and has no versions. `words` null = texts are not compared inside.
 */
export function compareBriefs(
  before: BriefContent,
  after: BriefContent,
  words: CompareWords | null = wordByWord,
): BriefComparison {
  const items = SHAPES.map((shape) => compareItem(shape, before, after, words ?? (() => []))).filter(
    ({ fields, rows }) => fields.length + rows.length > 0,
  );
  const total = { before: projectTotal(before), after: projectTotal(after) };
  return { items, total: { ...total, difference: total.after - total.before } };
}
