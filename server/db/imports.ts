import { createHash } from "node:crypto";
import type { ImportPreview } from "~/domain/progress/batch/importPreview";
import { FIGURE_COLUMNS } from "~/domain/progress/table/columns";
import type { ProgressLine } from "~/domain/progress/lines/progressLine";
import type { Tx } from "./client";

/** Life of an import: looked at, written, taken back. */
export type ImportStatus = "PREVIEW" | "COMMITTED" | "UNDONE";

/** The original of an import. */
export type ImportFile = { name: string; mime: string; bytes: Uint8Array };

/** One choice for an ambiguous cell. */
export type ImportAnswer = { cell: string; choice: string };

/** A batch with its preview; `result` is empty until it was committed. */
export type ImportBatchRecord = {
  importId: string;
  areaCode: string;
  fy: number;
  fileId: string;
  fileName: string;
  fileSize: number;
  status: ImportStatus;
  preview: ImportPreview;
  answers: ImportAnswer[];
  result: unknown;
  createdAt: Date;
  createdByName: string;
  committedAt: Date | null;
  undoneAt: Date | null;
};

const asJson = (value: unknown): object => JSON.parse(JSON.stringify(value)) as object;

/** Keeps the original file and the preview of an import; nothing else of it is written. Returns the batch's id. */
export async function insertBatch(
  tx: Tx,
  batch: { areaCode: string; fy: number; file: ImportFile; preview: ImportPreview; createdBy: string; at: Date },
): Promise<string> {
  const { areaCode, fy, file, preview, createdBy, at } = batch;
  const body = Uint8Array.from(file.bytes);
  const stored = await tx.storedFile.create({
    data: {
      sha256: createHash("sha256").update(body).digest("hex"),
      name: file.name,
      mime: file.mime,
      size: body.length,
      body,
      createdAt: at,
    },
    select: { id: true },
  });
  const row = await tx.importBatch.create({
    data: { areaCode, fy, fileId: stored.id, status: "PREVIEW", preview: asJson(preview), createdBy, createdAt: at },
    select: { id: true },
  });
  return row.id;
}

/** Throws away previews that nobody confirmed, older than `before`, with their files. */
export async function dropStalePreviews(tx: Tx, areaCode: string, before: Date): Promise<void> {
  const where = { areaCode, status: "PREVIEW", createdAt: { lt: before } };
  const stale = await tx.importBatch.findMany({ where, select: { id: true, fileId: true } });
  if (stale.length === 0) return;
  await tx.importBatch.deleteMany({ where: { id: { in: stale.map(({ id }) => id) } } });
  await tx.storedFile.deleteMany({ where: { id: { in: stale.map(({ fileId }) => fileId) } } });
}

/** A batch by id, null when absent. */
export async function loadBatch(tx: Tx, importId: string): Promise<ImportBatchRecord | null> {
  const row = await tx.importBatch.findUnique({ where: { id: importId } });
  if (!row) return null;
  const file = await tx.storedFile.findUnique({ where: { id: row.fileId }, select: { name: true, size: true } });
  const by = await tx.user.findUnique({ where: { id: row.createdBy }, select: { nameTh: true } });
  return {
    importId: row.id,
    areaCode: row.areaCode,
    fy: row.fy,
    fileId: row.fileId,
    fileName: file?.name ?? "",
    fileSize: file?.size ?? 0,
    status: row.status as ImportStatus,
    preview: row.preview as unknown as ImportPreview,
    answers: row.answers as unknown as ImportAnswer[],
    result: row.result,
    createdAt: row.createdAt,
    createdByName: by?.nameTh ?? "",
    committedAt: row.committedAt,
    undoneAt: row.undoneAt,
  };
}

/** Like {@link loadBatch}, its row locked until the transaction ends. */
export async function lockBatch(tx: Tx, importId: string): Promise<ImportBatchRecord | null> {
  await tx.$queryRaw`select id from import_batch where id = ${importId}::uuid for update`;
  return loadBatch(tx, importId);
}

/** Bytes of a stored original. */
export async function loadFileBytes(tx: Tx, fileId: string): Promise<Uint8Array> {
  const file = await tx.storedFile.findUniqueOrThrow({ where: { id: fileId }, select: { body: true } });
  return file.body;
}

/** Changes what a batch says about itself. */
export async function updateBatch(
  tx: Tx,
  importId: string,
  change: {
    status?: ImportStatus;
    preview?: ImportPreview;
    answers?: readonly ImportAnswer[];
    result?: unknown;
    committedAt?: Date;
    undoneAt?: Date;
  },
): Promise<void> {
  const { preview, answers, result, ...plain } = change;
  await tx.importBatch.update({
    where: { id: importId },
    data: {
      ...plain,
      ...(preview === undefined ? {} : { preview: asJson(preview) }),
      ...(answers === undefined ? {} : { answers: asJson(answers) }),
      ...(result === undefined ? {} : { result: asJson(result) }),
    },
  });
}

const CHUNK = 1_000;

/** Keeps every printed figure of an import, line by line; `projectOf` names the project a line belongs to. */
export async function insertProgressRows(
  tx: Tx,
  batchId: string,
  rows: readonly ProgressLine[],
  projectOf: (line: ProgressLine) => string | null,
): Promise<void> {
  const lineOf = new Map(rows.map(({ key, line }) => [key, line]));
  const data = rows.map((row) => ({
    batchId,
    line: row.line,
    level: row.level,
    parentLine: lineOf.get(row.parentKey ?? "") ?? null,
    projectId: projectOf(row),
    orderNo: row.orderNo,
    name: row.name,
    ...Object.fromEntries(
      FIGURE_COLUMNS.map((column) => [column, row.figures[column] === null ? null : BigInt(row.figures[column])]),
    ),
    period: row.periodText,
    outputs: row.outputs,
    status: row.statusText,
    agency: row.agency,
    cells: [...row.cells],
  }));
  for (let at = 0; at < data.length; at += CHUNK) await tx.progressRow.createMany({ data: data.slice(at, at + CHUNK) });
}

/** A line of the list of imports. */
export type ImportListEntry = {
  importId: string;
  fileName: string;
  status: ImportStatus;
  createdAt: Date;
  createdByName: string;
  committedAt: Date | null;
  projects: number;
};

/** The imports of an area and year (B.E.), newest first. */
export async function listBatches(tx: Tx, areaCode: string, fy: number): Promise<ImportListEntry[]> {
  const rows = await tx.$queryRaw<
    {
      id: string;
      name: string;
      status: string;
      created_at: Date;
      by: string | null;
      committed_at: Date | null;
      projects: number | null;
    }[]
  >`
    select b.id::text, f.name, b.status, b.created_at, u.name_th as by, b.committed_at,
           (b.preview->'lines'->>'project')::int as projects
    from import_batch b join stored_file f on f.id = b.file_id left join app_user u on u.id = b.created_by
    where b.area_code = ${areaCode} and b.fy = ${fy}
    order by b.created_at desc limit 50`;
  return rows.map((row) => ({
    importId: row.id,
    fileName: row.name,
    status: row.status as ImportStatus,
    createdAt: row.created_at,
    createdByName: row.by ?? "",
    committedAt: row.committed_at,
    projects: row.projects ?? 0,
  }));
}
