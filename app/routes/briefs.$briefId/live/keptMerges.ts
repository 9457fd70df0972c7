import { isRecord } from "~/components/isRecord";
import { parseFieldId, type FieldValue } from "~/collab/fields/briefFields";
import type { MergeWriter, OpenMerge } from "./mergeStore";

/** Fields that are not answered yet as bytes for the browser's copy of the brief; null when there is none. */
export function mergesAsBytes(open: readonly OpenMerge[]): Uint8Array | null {
  return open.length === 0 ? null : new TextEncoder().encode(JSON.stringify(open));
}

const isValue = (value: unknown): value is FieldValue =>
  value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";

function readWriter(value: unknown): MergeWriter[] {
  if (!isRecord(value) || typeof value.name !== "string" || typeof value.org !== "string") return [];
  return [{ name: value.name, org: value.org }];
}

function readMerge(value: unknown): OpenMerge[] {
  if (!isRecord(value) || typeof value.id !== "string") return [];
  const { id, kind, mine, theirs, clientIds, writers } = value;
  const place = parseFieldId(id);
  if (!place || (kind !== "text" && kind !== "scalar" && kind !== "row") || !isValue(mine) || !isValue(theirs))
    return [];
  const numbers = Array.isArray(clientIds) ? clientIds.filter((one): one is number => Number.isInteger(one)) : [];
  return [
    {
      id,
      place,
      kind,
      mine,
      theirs,
      clientIds: numbers,
      writers: Array.isArray(writers) ? writers.flatMap(readWriter) : [],
    },
  ];
}

/** Reads what {@link mergesAsBytes} wrote; what an older page wrote in another shape is left out. Never throws. */
export function readMerges(kept: Uint8Array): OpenMerge[] {
  try {
    const stored: unknown = JSON.parse(new TextDecoder().decode(kept));
    return Array.isArray(stored) ? stored.flatMap(readMerge) : [];
  } catch {
    return [];
  }
}
