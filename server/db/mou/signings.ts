import type { Tx } from "../client";
import { dayOf, isoDay } from "../days";
import { loadFileHeads, type FileHead } from "./files";

/** A file of a memorandum that left the server. */
export type MouExportRecord = {
  id: string;
  kind: string;
  format: string;
  fingerprint: string;
  draft: boolean;
  contentHash: string;
  /** The approved text that it prints; null for any other. */
  versionId: string | null;
  byUserId: string;
  at: Date;
};

/** A signing on paper as it was recorded; `signedOn` is an ISO date. */
export type SigningRecord = {
  id: string;
  versionId: string;
  fingerprint: string;
  documentNo: string;
  place: string;
  signedOn: string;
  originals: number;
  witnesses: { name: string; position: string }[];
  scan: FileHead | null;
  /** Why it corrects the row before it, "" for the first. */
  reason: string;
  recordedBy: string;
  recordedAt: Date;
};

/** Exports of a memorandum, newest first. */
export async function loadMouExports(tx: Tx, mouId: string): Promise<MouExportRecord[]> {
  const rows = await tx.mouExport.findMany({ where: { mouId }, orderBy: [{ at: "desc" }, { id: "desc" }], take: 200 });
  return rows.map(({ mouId: _mou, ...row }) => row);
}

/** Writes that a file of a memorandum left. */
export async function insertMouExport(tx: Tx, mouId: string, row: Omit<MouExportRecord, "id">): Promise<void> {
  await tx.mouExport.create({ data: { ...row, mouId } });
}

/** Records of the signing, newest first: the first one holds. */
export async function loadSignings(tx: Tx, mouId: string): Promise<SigningRecord[]> {
  const rows = await tx.mouSigning.findMany({ where: { mouId }, orderBy: [{ recordedAt: "desc" }, { id: "desc" }] });
  const files = await loadFileHeads(
    tx,
    rows.map(({ scanFileId }) => scanFileId),
  );
  return rows.map(({ mouId: _mou, scanFileId, signedOn, witnesses, ...row }) => ({
    ...row,
    signedOn: isoDay(signedOn),
    witnesses: witnesses as SigningRecord["witnesses"],
    scan: files.get(scanFileId) ?? null,
  }));
}

/** Records a signing. */
export async function insertSigning(
  tx: Tx,
  mouId: string,
  { scanFileId, ...row }: Omit<SigningRecord, "id" | "scan"> & { scanFileId: string },
): Promise<void> {
  await tx.mouSigning.create({ data: { ...row, mouId, scanFileId, signedOn: dayOf(row.signedOn) } });
}
