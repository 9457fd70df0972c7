import { CODE_SYSTEMS, type Codes, type CodeSystem } from "~/domain/commitment/codes";
import type { Tx } from "../client";

/** What a code outside names: a project, or one of its funding lines. */
export type CodeKind = "PROJECT" | "FUNDING";

const isSystem = (system: string): system is CodeSystem => CODE_SYSTEMS.some((known) => known === system);

/** Every code of an area and year, by `<kind>/<object id>`. */
export async function loadExternalCodes(tx: Tx, areaCode: string, fy: number): Promise<Map<string, Codes>> {
  const rows = await tx.externalCode.findMany({ where: { areaCode, fy } });
  const codes = new Map<string, Codes>();
  for (const { kind, objectId, system, code } of rows) {
    const key = `${kind}/${objectId}`;
    if (isSystem(system)) codes.set(key, { ...codes.get(key), [system]: code });
  }
  return codes;
}

/** A code as it is set. */
export type CodeRow = {
  areaCode: string;
  fy: number;
  kind: CodeKind;
  objectId: string;
  system: CodeSystem;
  code: string;
  setBy: string;
  setAt: Date;
};

/** Sets a code, or takes it away when it is empty; returns what stood there before, null when nothing did. */
export async function setExternalCode(tx: Tx, { code, ...row }: CodeRow): Promise<string | null> {
  const { kind, objectId, system, setBy, setAt } = row;
  const where = { kind_objectId_system: { kind, objectId, system } };
  const before = await tx.externalCode.findUnique({ where, select: { code: true } });
  if (code === "") await tx.externalCode.deleteMany({ where: { kind, objectId, system } });
  else await tx.externalCode.upsert({ where, create: { ...row, code }, update: { code, setBy, setAt } });
  return before?.code ?? null;
}
