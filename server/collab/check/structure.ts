import * as Y from "yjs";
import { ROW_ID, type CellShape, type DocSchema, type RootShape } from "~/collab/briefSchema";
import type { Place } from "./structs";

/** What stands at a place, by the schema. */
export type Spot =
  | { kind: "text"; item: number; root: string; max: number }
  | { kind: "scalar"; item: number; check: (value: unknown) => boolean }
  | { kind: "row"; root: string; row: string; owned: boolean; item: number }
  | { kind: "cell"; root: string; row: string; owned: boolean; item: number; key: string; shape: CellShape }
  | { kind: "cellText"; root: string; row: string; owned: boolean; item: number; key: string; max: number };

/** The spot at a place, or the reason why nothing may stand there. */
export function spotAt(schema: DocSchema, place: Place): Spot | string {
  const [root, key, sub, inner, ...deeper] = place;
  const shape = root !== undefined && Object.hasOwn(schema, root) ? schema[root] : undefined;
  if (root === undefined || !shape) return `unknown root ${root ?? ""}`;
  if (shape.kind === "text")
    return key === null && place.length === 2
      ? { kind: "text", item: shape.item, root, max: shape.max }
      : `attribute on text ${root}`;
  if (key === null || key === undefined) return `list item in map ${root}`;
  if (shape.kind !== "rows") return place.length === 2 ? scalarSpot(root, shape, key) : `nested value in ${root}`;
  if (!ROW_ID.test(key)) return `not a row id in ${root}`;
  const row = { root, row: key, owned: shape.owned, item: shape.item };
  if (place.length === 2) return { kind: "row", ...row };
  if (sub === null || sub === undefined) return `list item in row of ${root}`;
  const cell = shape.cell(sub);
  if (cell === undefined) return `unknown key in row of ${root}`;
  if (place.length === 3) return { kind: "cell", ...row, key: sub, shape: cell };
  if (cell === "text" && inner === null && deeper.length === 0)
    return { kind: "cellText", ...row, key: sub, max: shape.textMax?.[sub] ?? Infinity };
  return `nested value in row of ${root}`;
}

function scalarSpot(root: string, shape: Extract<RootShape, { kind: "facts" | "set" }>, key: string): Spot | string {
  if (shape.kind === "set")
    return shape.key.test(key)
      ? { kind: "scalar", item: shape.item, check: (value) => value === true }
      : `unknown key in ${root}`;
  const fact = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
  return fact ? { kind: "scalar", item: fact.item, check: fact.check } : `unknown key in ${root}`;
}

/** Reason why this content may not stand at the spot, or null. What is deleted already may stand anywhere. */
export function contentFault(spot: Spot, content: Y.Item["content"]): string | null {
  if (content instanceof Y.ContentDeleted) return null;
  switch (spot.kind) {
    case "text":
    case "cellText":
      return content instanceof Y.ContentString ? null : "only plain text may stand in a text";
    case "row":
      return isType(content, Y.Map) ? null : "a row must be a map";
    case "scalar":
      return scalarFault(content, spot.check);
    case "cell":
      if (spot.shape === "text") return isType(content, Y.Text) ? null : `${spot.key} must be a text`;
      return scalarFault(content, spot.shape);
  }
}

function isType(content: Y.Item["content"], type: typeof Y.Map | typeof Y.Text): boolean {
  return content instanceof Y.ContentType && content.type.constructor === type;
}

function scalarFault(content: Y.Item["content"], check: (value: unknown) => boolean): string | null {
  return content instanceof Y.ContentAny && content.arr.every(check) ? null : "a value of another type";
}
