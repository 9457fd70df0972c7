import { createHash } from "node:crypto";
import type { ReturnedTable } from "~/domain/roundTrip/returnedTable";
import type { SheetMark } from "~/domain/roundTrip/sheetMark";
import type { Tx } from "../client";
import { optionsIn } from "./snapshots";

/** The table of a workbook as it went out; `body` = its printed lines as deflated JSON. */
export type SheetIssue = {
  areaCode: string;
  fy: number;
  options: Readonly<Record<string, string>>;
  body: Uint8Array;
  takenAt: Date;
};

/** Kinds of workbooks that come back as tables of จ.2. */
export const J2_KINDS: readonly string[] = ["plan-j2", "plan-kj2"];

/** Names one content of one document. */
type IssueKey = { kind: string; objectId: string; fingerprint: string };

/** Keeps what a workbook said when it went out; the same content is kept once, with the last time it went out. */
export async function keepIssue(tx: Tx, key: IssueKey, issue: SheetIssue & { takenBy: string }): Promise<void> {
  const data = { ...key, ...issue, options: { ...issue.options }, body: Uint8Array.from(issue.body) };
  const { takenAt, takenBy } = issue;
  const where = { kind_objectId_fingerprint: key };
  await tx.sheetIssue.upsert({ where, create: data, update: { takenAt, takenBy } });
}

/** What a workbook said when it went out; null when this store never wrote it. */
export async function loadIssue(tx: Tx, key: IssueKey): Promise<SheetIssue | null> {
  const row = await tx.sheetIssue.findUnique({ where: { kind_objectId_fingerprint: key } });
  if (!row) return null;
  const { areaCode, fy, body, takenAt } = row;
  return { areaCode, fy, options: optionsIn(row.options), body, takenAt };
}

/** Where else this content was written: an area and year (B.E.); null when nowhere. */
export async function findIssue(
  tx: Tx,
  { kind, fingerprint }: Pick<IssueKey, "kind" | "fingerprint">,
): Promise<{ areaCode: string; fy: number } | null> {
  return tx.sheetIssue.findFirst({ where: { kind, fingerprint }, select: { areaCode: true, fy: true } });
}

/** Rows of the file that became main activities, and what was taken over in each run. */
type ReturnResult = { added: number[]; cells: number };

/** A workbook that came back. */
export type SheetReturn = {
  id: string;
  kind: string;
  areaCode: string;
  fy: number;
  fileName: string;
  table: ReturnedTable;
  status: "PREVIEW" | "APPLIED";
  result: ReturnResult;
  createdAt: Date;
  createdByName: string;
  appliedAt: Date | null;
};

const asJson = (value: unknown): object => JSON.parse(JSON.stringify(value)) as object;

/** Keeps a workbook with what was read in it. Returns its id. */
export async function insertReturn(
  tx: Tx,
  given: {
    kind: string;
    areaCode: string;
    fy: number;
    file: { name: string; mime: string; bytes: Uint8Array };
    /** What was read in it; kinds other than จ.2 keep their own shape. */
    table: { mark: SheetMark | null };
    createdBy: string;
    at: Date;
  },
): Promise<string> {
  const { kind, areaCode, fy, file, table, createdBy, at } = given;
  const body = Uint8Array.from(file.bytes);
  const sha256 = createHash("sha256").update(body).digest("hex");
  const stored = await tx.storedFile.create({
    data: { sha256, name: file.name, mime: file.mime, size: body.length, body, createdAt: at },
    select: { id: true },
  });
  const data = { kind, areaCode, fy, fileId: stored.id, status: "PREVIEW", createdBy, createdAt: at };
  const row = await tx.sheetReturn.create({ data: { ...data, reading: asJson(table) }, select: { id: true } });
  return row.id;
}

function resultIn(value: unknown): ReturnResult {
  const { added, cells } = (value ?? {}) as { added?: unknown; cells?: unknown };
  return {
    added: Array.isArray(added) ? added.filter((one): one is number => typeof one === "number") : [],
    cells: typeof cells === "number" ? cells : 0,
  };
}

/** A returned workbook by id, its row locked until the transaction ends when `lock` is asked for; null when absent. */
export async function loadReturn(tx: Tx, id: string, lock = false): Promise<SheetReturn | null> {
  if (lock) await tx.$queryRaw`select id from sheet_return where id = ${id}::uuid for update`;
  const row = await tx.sheetReturn.findUnique({ where: { id } });
  if (!row || !J2_KINDS.includes(row.kind)) return null;
  const file = await tx.storedFile.findUnique({ where: { id: row.fileId }, select: { name: true } });
  const by = await tx.user.findUnique({ where: { id: row.createdBy }, select: { nameTh: true } });
  const { kind, areaCode, fy, createdAt, appliedAt } = row;
  return {
    ...{ id, kind, areaCode, fy, createdAt, appliedAt },
    fileName: file?.name ?? "",
    table: row.reading as unknown as ReturnedTable,
    status: row.status === "APPLIED" ? "APPLIED" : "PREVIEW",
    result: resultIn(row.result),
    createdByName: by?.nameTh ?? "",
  };
}

/** Writes what was taken over of a returned workbook. */
export async function keepResult(
  tx: Tx,
  id: string,
  by: { userId: string; at: Date; result: ReturnResult },
): Promise<void> {
  const { userId: appliedBy, at: appliedAt, result } = by;
  await tx.sheetReturn.update({
    where: { id },
    data: { status: "APPLIED", appliedBy, appliedAt, result: asJson(result) },
  });
}

/** A line of the list of returned workbooks. */
export type ReturnHead = Pick<SheetReturn, "id" | "fileName" | "status" | "createdAt" | "createdByName">;

/** The last returned files of these kinds of an area and year (B.E.), newest first. */
export async function listReturns(
  tx: Tx,
  areaCode: string,
  fy: number,
  kinds: readonly string[] = J2_KINDS,
): Promise<ReturnHead[]> {
  const rows = await tx.$queryRaw<{ id: string; name: string; status: string; at: Date; by: string | null }[]>`
    select r.id::text, f.name, r.status, r.created_at as at, u.name_th as by
    from sheet_return r join stored_file f on f.id = r.file_id left join app_user u on u.id = r.created_by
    where r.area_code = ${areaCode} and r.fy = ${fy} and r.kind = any(${[...kinds]}) order by r.created_at desc limit 50`;
  return rows.map(({ id, name, status, at, by }) => ({
    ...{ id, fileName: name, createdAt: at, createdByName: by ?? "" },
    status: status === "APPLIED" ? "APPLIED" : "PREVIEW",
  }));
}

/** Throws away returned workbooks of an area that nobody took over, older than `before`, with their files. */
export async function dropOldReturns(tx: Tx, areaCode: string, before: Date): Promise<void> {
  const where = { areaCode, status: "PREVIEW", createdAt: { lt: before } };
  const old = await tx.sheetReturn.findMany({ where, select: { id: true, fileId: true } });
  if (old.length === 0) return;
  await tx.sheetReturn.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  await tx.storedFile.deleteMany({ where: { id: { in: old.map(({ fileId }) => fileId) } } });
}

/** Throws away exported tables of an area older than `before` that no returned workbook is compared with. */
export async function dropOldIssues(tx: Tx, areaCode: string, before: Date): Promise<void> {
  await tx.$executeRaw`
    delete from sheet_issue i where i.area_code = ${areaCode} and i.taken_at < ${before} and not exists (
      select 1 from sheet_return r where r.area_code = i.area_code and r.fy = i.fy and r.kind = i.kind
        and r.reading -> 'mark' ->> 'fingerprint' = i.fingerprint)`;
}
