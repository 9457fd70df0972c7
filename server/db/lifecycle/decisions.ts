import { createHash } from "node:crypto";
import type { CheckedDecisions } from "~/domain/lifecycle/decisions/checkDecisions";
import type { DecidableProject, DecisionLine, DecisionRound } from "~/domain/lifecycle/decisions/decision";
import type { ProjectState } from "~/domain/brief/project";
import { loadApprovals } from "./approvals";
import type { Tx } from "../client";
import { dayOf, isoDay } from "../days";
import { readWindow } from "../budget/windows";

/** Life of a list of decisions: looked at, written, taken back. */
export type DecisionStatus = "PREVIEW" | "APPLIED" | "UNDONE";

/** A list of decisions with its comparison; days are ISO dates. */
export type DecisionBatch = {
  id: string;
  areaCode: string;
  fy: number;
  round: DecisionRound;
  documentNo: string;
  documentDate: string;
  fileName: string | null;
  status: DecisionStatus;
  lines: DecisionLine[];
  checked: CheckedDecisions;
  createdBy: string;
  createdAt: Date;
  appliedBy: string | null;
  appliedAt: Date | null;
  undoneBy: string | null;
  undoneAt: Date | null;
  undoReason: string;
};

/** The original of a list, as it was sent. */
export type DecisionFile = { name: string; mime: string; bytes: Uint8Array };

type Stored = { lines: DecisionLine[]; checked: CheckedDecisions };
type Row = NonNullable<Awaited<ReturnType<Tx["decisionBatch"]["findUnique"]>>>;

const asJson = (value: Stored): object => JSON.parse(JSON.stringify(value)) as object;

function toBatch(row: Row, fileName: string | null): DecisionBatch {
  const { fileId: _file, rows, documentDate, round, status, ...rest } = row;
  const { lines, checked } = rows as unknown as Stored;
  return {
    ...rest,
    ...{ round: round as DecisionRound, status: status as DecisionStatus, documentDate: isoDay(documentDate) },
    ...{ fileName, lines, checked },
  };
}

/** Keeps a list with its original (null = typed on the page) and its comparison; nothing else is written. Returns its id. */
export async function insertDecisions(
  tx: Tx,
  batch: Stored & {
    areaCode: string;
    fy: number;
    round: DecisionRound;
    documentNo: string;
    documentDate: string;
    file: DecisionFile | null;
    createdBy: string;
    createdAt: Date;
  },
): Promise<string> {
  const { file, lines, checked, documentDate, ...rest } = batch;
  const stored = file && (await storeFile(tx, file, batch.createdAt));
  const row = await tx.decisionBatch.create({
    data: {
      ...{ ...rest, status: "PREVIEW", documentDate: dayOf(documentDate), fileId: stored },
      rows: asJson({ lines, checked }),
    },
    select: { id: true },
  });
  return row.id;
}

async function storeFile(tx: Tx, { name, mime, bytes }: DecisionFile, createdAt: Date): Promise<string> {
  const body = Uint8Array.from(bytes);
  const sha256 = createHash("sha256").update(body).digest("hex");
  const data = { sha256, name, mime, size: body.length, body, createdAt };
  return (await tx.storedFile.create({ data, select: { id: true } })).id;
}

/** A list by id, its row locked until the transaction ends when `lock` is asked for; null when absent. */
export async function loadDecisions(tx: Tx, id: string, lock = false): Promise<DecisionBatch | null> {
  if (lock) await tx.$queryRaw`select id from decision_batch where id = ${id}::uuid for update`;
  const row = await tx.decisionBatch.findUnique({ where: { id } });
  if (!row) return null;
  const file = row.fileId
    ? await tx.storedFile.findUnique({ where: { id: row.fileId }, select: { name: true } })
    : null;
  return toBatch(row, file?.name ?? null);
}

/** A list as the page of a year names it. */
export type DecisionHead = Pick<
  DecisionBatch,
  "id" | "round" | "documentNo" | "documentDate" | "status" | "createdAt" | "appliedAt"
>;

/** The last lists of an area and year, newest first. */
export async function listDecisions(tx: Tx, areaCode: string, fy: number): Promise<DecisionHead[]> {
  const rows = await tx.decisionBatch.findMany({
    where: { areaCode, fy },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: {
      ...{ id: true, round: true, documentNo: true, documentDate: true, status: true, createdAt: true },
      appliedAt: true,
    },
  });
  return rows.map(({ round, status, documentDate, ...row }) => ({
    ...row,
    ...{ round: round as DecisionRound, status: status as DecisionStatus, documentDate: isoDay(documentDate) },
  }));
}

/** Writes a new comparison of a list that was not applied yet. */
export async function keepComparison(tx: Tx, id: string, stored: Stored): Promise<void> {
  await tx.decisionBatch.update({ where: { id }, data: { rows: asJson(stored) } });
}

/** The projects of a year as decisions are compared with them, by rank then code, and the announced frame (satang). */
export async function loadDecidable(
  tx: Tx,
  areaCode: string,
  fy: number,
): Promise<{ projects: DecidableProject[]; frameSatang: bigint | null }> {
  const [rows, reading, approvals] = await Promise.all([
    tx.project.findMany({
      where: { areaCode, fy, removedAt: null },
      select: { id: true, code: true, state: true, brief: { select: { id: true, title: true } } },
      orderBy: [{ rank: { sort: "asc", nulls: "last" } }, { code: "asc" }],
    }),
    readWindow(tx, areaCode, fy),
    loadApprovals(tx, areaCode, fy),
  ]);
  const asked = new Map(reading?.proposals.map(({ id, amountSatang }) => [id, amountSatang]));
  const approved = approvals.find(({ voidedAt }) => voidedAt === null);
  const bands = new Map(approved?.snapshot.rows.map(({ projectId, band }) => [projectId, band]));
  const projects = rows.map(({ id, code, state, brief }) => ({
    ...{ projectId: id, briefId: brief?.id ?? "", code, title: brief?.title ?? "", state: state as ProjectState },
    askedSatang: asked.get(id) ?? 0n,
    band: bands.get(id) ?? null,
  }));
  return { projects, frameSatang: reading?.frameSatang ?? null };
}

/** The amount that the last decision of each project granted, satang, by project id. */
export async function loadGranted(tx: Tx, areaCode: string, fy: number): Promise<Map<string, bigint>> {
  const rows = await tx.$queryRaw<{ project_id: string; amount: string }[]>`
    select distinct on (s.project_id) s.project_id::text, s.amount_satang::text as amount
    from project_step s join project p on p.id = s.project_id and p.revision = s.revision
    where p.area_code = ${areaCode} and p.fy = ${fy} and s.amount_satang is not null
      and p.state in ('SUPPORTED_IN_FRAME', 'SUPPORTED_OVER_FRAME', 'IN_BUDGET_REQUEST', 'BUDGETED')
    order by s.project_id, s.at desc, s.id desc`;
  return new Map(rows.map(({ project_id, amount }) => [project_id, BigInt(amount)]));
}
