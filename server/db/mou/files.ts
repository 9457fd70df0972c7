import type { Tx } from "../client";

/** A file as it was sent, with its hash. */
export type NewFile = { name: string; mime: string; bytes: Uint8Array; sha256: string };

/** A kept file without its bytes. */
export type FileHead = { id: string; name: string; mime: string; size: number; sha256: string };

/** Keeps a file; returns its id. */
export async function keepFile(tx: Tx, { name, mime, bytes, sha256 }: NewFile, createdAt: Date): Promise<string> {
  const data = { name, mime, sha256, size: bytes.length, body: Uint8Array.from(bytes), createdAt };
  return (await tx.storedFile.create({ data, select: { id: true } })).id;
}

/** Names, sizes and hashes of kept files by id. */
export async function loadFileHeads(tx: Tx, ids: readonly string[]): Promise<Map<string, FileHead>> {
  const select = { id: true, name: true, mime: true, size: true, sha256: true };
  const rows = await tx.storedFile.findMany({ where: { id: { in: [...ids] } }, select });
  return new Map(rows.map((row) => [row.id, row]));
}

/** True when the file is a paper, a scan or a letter of this memorandum. */
async function isOfMou(tx: Tx, mouId: string, fileId: string): Promise<boolean> {
  const found = await Promise.all([
    tx.mouEvidence.count({ where: { fileId, party: { mouId } } }),
    tx.mouSigning.count({ where: { mouId, scanFileId: fileId } }),
    tx.mouStep.count({ where: { mouId, fileId } }),
  ]);
  return found.some((count) => count > 0);
}

/** A file of a memorandum with its bytes; null for any other file. */
export async function loadMouFile(
  tx: Tx,
  mouId: string,
  fileId: string,
): Promise<{ name: string; mime: string; bytes: Uint8Array } | null> {
  if (!(await isOfMou(tx, mouId, fileId))) return null;
  const row = await tx.storedFile.findUnique({ where: { id: fileId } });
  return row && { name: row.name, mime: row.mime, bytes: row.body };
}
