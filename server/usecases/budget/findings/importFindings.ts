import { z } from "zod";
import type { Finding } from "~/domain/rules/finding";
import type { Tx } from "../../../db/client";

const stored = z.object({
  rule: z.string(),
  severity: z.enum(["E", "W", "I"]),
  code: z.string(),
  ids: z.array(z.string()).default([]),
  cell: z.string().optional(),
  printed: z.string().optional(),
  expected: z.string().optional(),
  message: z.object({ th: z.string(), en: z.string() }),
});

const preview = z.object({ findings: z.array(stored) });

/** Findings of one table that was taken over. */
export type ImportFindings = { importId: string; findings: Finding[] };

/** [R23] What the committed imports of an area and year (B.E.) found in the printed figures, oldest table first. */
export async function importFindings(tx: Tx, areaCode: string, fy: number): Promise<ImportFindings[]> {
  const batches = await tx.importBatch.findMany({
    where: { areaCode, fy, status: "COMMITTED" },
    select: { id: true, preview: true },
    orderBy: { createdAt: "asc" },
  });
  return batches.map((batch) => {
    const read = preview.safeParse(batch.preview);
    return { importId: batch.id, findings: read.success ? read.data.findings : [] };
  });
}
