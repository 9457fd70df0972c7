import type { ProjectObject } from "~/domain/access/projectRoles";
import type { Commitment, FundSource } from "~/domain/brief/briefContent";
import { byOrder } from "~/collab/brief/order";
import type { Prisma } from "../../../prisma/generated/client";
import type { Tx } from "../client";
import { toProjectObject } from "../mous";

/** A funding line of a brief. `amount` = satang of the asked year, `total` of all its years; null = none stated. */
export type CommitmentLineRow = {
  fundingId: string;
  order: string;
  activityId: string;
  orgId: string | null;
  source: FundSource;
  stated: Commitment;
  amount: bigint | null;
  total: bigint | null;
};

/** A project with the funding lines of its brief, in the order of the brief. */
export type CommitmentProject = {
  projectId: string;
  briefId: string;
  code: string;
  title: string;
  object: ProjectObject;
  activities: ReadonlyMap<string, string>;
  lines: CommitmentLineRow[];
};

const withBrief = {
  partners: true,
  brief: { select: { id: true, title: true, funding: true, activities: { select: { id: true, title: true } } } },
} as const;

type Row = Prisma.ProjectGetPayload<{ include: typeof withBrief }>;
type FundingRow = NonNullable<Row["brief"]>["funding"][number];

const plus = (a: bigint | null, b: bigint | null) => (b === null ? a : (a ?? 0n) + b);

/** One line per id; the row of year 0 carries a line without any stated amount. */
function toLines(rows: readonly FundingRow[], fy: number): CommitmentLineRow[] {
  const lines = new Map<string, CommitmentLineRow>();
  for (const { id, sort, activityId, orgId, source, commitment, ...row } of rows) {
    const line = lines.get(id) ?? {
      ...{ fundingId: id, order: sort, activityId, orgId, amount: null, total: null },
      source: source as FundSource,
      stated: commitment as Commitment,
    };
    const stated = row.fy === 0 ? null : row.amountSatang;
    line.total = plus(line.total, stated);
    if (row.fy === fy) line.amount = plus(line.amount, stated);
    lines.set(id, line);
  }
  return [...lines.values()].sort((a, b) =>
    byOrder({ order: a.order, id: a.fundingId }, { order: b.order, id: b.fundingId }),
  );
}

function toProject(row: Row, fy: number): CommitmentProject[] {
  if (!row.brief) return [];
  const { id: briefId, title, funding, activities } = row.brief;
  return [
    {
      ...{ projectId: row.id, briefId, code: row.code, title, object: toProjectObject(row) },
      activities: new Map(activities.map((activity) => [activity.id, activity.title])),
      lines: toLines(funding, fy),
    },
  ];
}

/** Projects of an area and budget year (B.E.) with their funding lines, by code. */
export async function loadCommitmentProjects(tx: Tx, areaCode: string, fy: number): Promise<CommitmentProject[]> {
  const rows = await tx.project.findMany({
    where: { areaCode, fy, removedAt: null },
    include: withBrief,
    orderBy: { code: "asc" },
  });
  return rows.flatMap((row) => toProject(row, fy));
}

/** The project of a brief with its funding lines; null when there is none, or it was removed. */
export async function loadCommitmentProject(
  tx: Tx,
  briefId: string,
): Promise<(CommitmentProject & { areaCode: string; fy: number }) | null> {
  const row = await tx.project.findFirst({ where: { removedAt: null, brief: { id: briefId } }, include: withBrief });
  const [project] = row ? toProject(row, row.fy) : [];
  return row && project ? { ...project, areaCode: row.areaCode, fy: row.fy } : null;
}
