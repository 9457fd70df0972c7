import type { FormSetContent } from "../../../templates/kit/form/parts";
import { readFormSetContent } from "../../../templates/kit/form/readContent";
import type { Tx } from "../client";

/** A version of what a form says. `areaCode` "" = for every area; `fyFrom` (B.E.) = first budget year it holds for. */
export type FormSetVersion = {
  id: string;
  cycleId: string;
  areaCode: string;
  kind: string;
  version: number;
  fyFrom: number;
  content: FormSetContent;
  reason: string;
  changedBy: string | null;
  changedAt: Date;
};

/** The new version of a form's words. */
export type NewFormSetVersion = Omit<FormSetVersion, "id">;

/** Versions of one form in a cycle, the newest first: those for every area, or those of one. At most `limit`. */
export async function loadFormSetVersions(
  tx: Tx,
  { cycleId, areaCode, kind }: { cycleId: string; areaCode: string; kind: string },
  limit = 100,
): Promise<FormSetVersion[]> {
  const rows = await tx.formSetVersion.findMany({
    where: { cycleId, areaCode, kind },
    orderBy: { version: "desc" },
    take: limit,
  });
  return rows.map((row) => ({ ...row, content: readFormSetContent(row.content) }));
}

/** How many versions each form has in a cycle, by kind. */
export async function countFormSetVersions(tx: Tx, cycleId: string, areaCode: string): Promise<Map<string, number>> {
  const rows = await tx.formSetVersion.groupBy({ by: ["kind"], where: { cycleId, areaCode }, _max: { version: true } });
  return new Map(rows.map(({ kind, _max }) => [kind, _max.version ?? 0]));
}

/** Adds a version. */
export async function insertFormSetVersion(tx: Tx, version: NewFormSetVersion): Promise<void> {
  await tx.formSetVersion.create({ data: { ...version, content: structuredClone(version.content) as object } });
}

/** The wording that holds for an area and budget year of a cycle, by kind: that of every area under that of the area. */
export async function loadEditions(
  tx: Tx,
  { cycleId, areaCode, fy }: { cycleId: string; areaCode: string | null; fy: number },
): Promise<Map<string, { common: FormSetContent; own: FormSetContent }>> {
  const rows = await tx.formSetVersion.findMany({
    where: { cycleId, areaCode: { in: areaCode === null ? [""] : ["", areaCode] }, fyFrom: { lte: fy } },
    orderBy: [{ fyFrom: "desc" }, { version: "desc" }],
    distinct: ["kind", "areaCode"],
  });
  const found = new Map<string, { common: FormSetContent; own: FormSetContent }>();
  for (const row of rows) {
    const one = found.get(row.kind) ?? { common: {}, own: {} };
    const content = readFormSetContent(row.content);
    found.set(row.kind, row.areaCode === "" ? { ...one, common: content } : { ...one, own: content });
  }
  return found;
}
