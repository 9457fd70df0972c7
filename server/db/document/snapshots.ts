import { Prisma } from "../../../prisma/generated/client";
import type { Tx } from "../client";

/** What a document printed when it was last exported; `body` = its printed lines as deflated JSON. */
export type DocumentSnapshot = { at: Date; hash: string; options: Readonly<Record<string, string>>; body: Uint8Array };

/** When a document was last exported, under which choices, and the hash of its content. */
export type LastExport = Omit<DocumentSnapshot, "body">;

/** Choices of whoever exported, out of a stored value. */
export function optionsIn(value: Prisma.JsonValue): Record<string, string> {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (typeof one === "string" ? [[key, one]] : [])),
  );
}

/** Keeps what a document prints now; the row of its export before is replaced. */
export async function keepSnapshot(
  tx: Tx,
  document: { kind: string; objectId: string; areaCode: string | null; takenBy: string },
  { at, hash, options, body }: DocumentSnapshot,
): Promise<void> {
  const { kind, objectId, areaCode, takenBy } = document;
  const content = { areaCode, hash, options, body: Uint8Array.from(body), takenBy, takenAt: at };
  const key = { kind_objectId: { kind, objectId } };
  await tx.documentSnapshot.upsert({ where: key, create: { kind, objectId, ...content }, update: content });
}

/** The last export of a document with its lines; null when there was none. */
export async function loadSnapshot(tx: Tx, kind: string, objectId: string): Promise<DocumentSnapshot | null> {
  const row = await tx.documentSnapshot.findUnique({ where: { kind_objectId: { kind, objectId } } });
  return row && { at: row.takenAt, hash: row.hash, options: optionsIn(row.options), body: row.body };
}

/** Last exports of an area's documents by `<kind>/<id>`. */
export async function loadLastExports(tx: Tx, areaCode: string): Promise<Map<string, LastExport>> {
  const rows = await tx.documentSnapshot.findMany({
    where: { areaCode },
    select: { kind: true, objectId: true, takenAt: true, hash: true, options: true },
  });
  return new Map(
    rows.map(({ kind, objectId, takenAt, hash, options }) => [
      `${kind}/${objectId}`,
      { at: takenAt, hash, options: optionsIn(options) },
    ]),
  );
}
