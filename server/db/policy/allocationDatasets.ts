import { z } from "zod";
import { FIGURES } from "~/domain/allocation/criteria";
import type { ProvinceFigures } from "~/domain/allocation/readInput";
import type { Tx } from "../client";
import { dayOf, isoDay } from "../days";

/** A set of provincial figures to try the allocation with: where it comes from, and of when. */
export type DatasetHead = {
  id: string;
  /** The office that keeps it; null = the example that comes with the program. */
  areaCode: string | null;
  name: string;
  source: string;
  /** ISO date. */
  sourceDate: string;
  totalSatang: bigint | null;
  createdByName: string | null;
  createdAt: Date | null;
};

/** A set with its figures. */
export type Dataset = DatasetHead & { provinces: ProvinceFigures[] };

/** What is stored of a new set. */
export type NewDataset = Omit<DatasetHead, "id" | "createdByName" | "areaCode" | "createdAt"> & {
  areaCode: string;
  provinces: readonly ProvinceFigures[];
  createdBy: string;
  createdAt: Date;
};

const provincesColumn = z.array(z.object({ code: z.string() }).and(z.record(z.enum(FIGURES), z.string())));

const HEAD = {
  id: true,
  areaCode: true,
  name: true,
  source: true,
  sourceDate: true,
  totalSatang: true,
  createdBy: true,
  createdAt: true,
} as const;

/** The sets that an office keeps, the newest first. */
export async function listDatasets(tx: Tx, areaCode: string): Promise<DatasetHead[]> {
  const rows = await tx.allocationDataset.findMany({
    where: { areaCode, removedAt: null },
    select: HEAD,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  const ids = rows.flatMap(({ createdBy }) => (createdBy ? [createdBy] : []));
  const people = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, nameTh: true } });
  const names = new Map(people.map(({ id, nameTh }) => [id, nameTh]));
  return rows.map(({ sourceDate, createdBy, ...row }) => ({
    ...row,
    sourceDate: isoDay(sourceDate),
    createdByName: createdBy ? (names.get(createdBy) ?? null) : null,
  }));
}

/** A set by id; null when it is absent or was taken away. */
export async function loadDataset(tx: Tx, id: string): Promise<Dataset | null> {
  const row = await tx.allocationDataset.findFirst({ where: { id, removedAt: null } });
  if (!row) return null;
  const { areaCode, name, source, sourceDate, totalSatang, provinces, createdAt } = row;
  const figures = provincesColumn.parse(provinces);
  return {
    ...{ id, areaCode, name, source, totalSatang, createdAt },
    sourceDate: isoDay(sourceDate),
    createdByName: null,
    provinces: figures,
  };
}

/** Writes a set in the caller's transaction; its id. */
export async function insertDataset(tx: Tx, { provinces, sourceDate, ...rest }: NewDataset): Promise<string> {
  const data = { ...rest, sourceDate: dayOf(sourceDate), provinces: provinces.map((one) => ({ ...one })) };
  return (await tx.allocationDataset.create({ data, select: { id: true } })).id;
}

/** Marks a set as taken away. */
export async function removeDatasetRow(tx: Tx, id: string, removedAt: Date): Promise<void> {
  await tx.allocationDataset.update({ where: { id }, data: { removedAt } });
}
