import { isRecord } from "~/components/isRecord";
import type { MergeWriter } from "./mergeStore";

/** Asks the server who is behind Yjs client ids of a brief; nobody when it cannot be reached. */
export async function findWriters(
  briefId: string,
  clientIds: readonly number[],
): Promise<ReadonlyMap<number, MergeWriter>> {
  if (clientIds.length === 0) return new Map();
  try {
    const reply = await fetch(`/briefs/${briefId}/writers?clients=${clientIds.join(",")}`);
    const body: unknown = reply.ok ? await reply.json() : [];
    return new Map(Array.isArray(body) ? body.flatMap(readWriter) : []);
  } catch {
    return new Map();
  }
}

function readWriter(value: unknown): [number, MergeWriter][] {
  if (!isRecord(value)) return [];
  const { clientId, name, org } = value;
  if (typeof clientId !== "number" || typeof name !== "string" || typeof org !== "string") return [];
  return [[clientId, { name, org }]];
}
