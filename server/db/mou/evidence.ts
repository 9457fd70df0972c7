import type { AuthorityEvidence, EvidenceKind } from "~/domain/mou/authority";
import type { Tx } from "../client";
import { dayOf, isoDayOrNull } from "../days";
import { loadFileHeads, type FileHead } from "./files";

/** A paper of a side; dates are ISO. A withdrawn one stays, with who withdrew it and why. */
export type EvidenceRecord = {
  id: string;
  partyId: string;
  kind: EvidenceKind;
  number: string;
  issuer: string;
  personName: string;
  date: string | null;
  validFrom: string | null;
  validTo: string | null;
  file: FileHead | null;
  addedBy: string;
  addedAt: Date;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
  withdrawReason: string;
};

/** What a person says about a paper. */
export type EvidenceFields = Pick<
  EvidenceRecord,
  "kind" | "number" | "issuer" | "personName" | "date" | "validFrom" | "validTo"
>;

/** Papers of a memorandum in the order in which they came, withdrawn ones too. */
export async function loadEvidence(tx: Tx, mouId: string): Promise<EvidenceRecord[]> {
  const rows = await tx.mouEvidence.findMany({
    where: { party: { mouId } },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  const files = await loadFileHeads(
    tx,
    rows.map(({ fileId }) => fileId),
  );
  return rows.map(({ fileId, kind, date, validFrom, validTo, ...row }) => ({
    ...row,
    kind: kind as EvidenceKind,
    date: isoDayOrNull(date),
    validFrom: isoDayOrNull(validFrom),
    validTo: isoDayOrNull(validTo),
    file: files.get(fileId) ?? null,
  }));
}

/** Keeps a paper of a side; returns its id. */
export async function insertEvidence(
  tx: Tx,
  fields: EvidenceFields & { partyId: string; fileId: string; addedBy: string; addedAt: Date },
): Promise<string> {
  const { date, validFrom, validTo, ...row } = fields;
  const day = (iso: string | null) => (iso === null ? null : dayOf(iso));
  const data = { ...row, date: day(date), validFrom: day(validFrom), validTo: day(validTo) };
  return (await tx.mouEvidence.create({ data, select: { id: true } })).id;
}

/** Marks a paper as withdrawn; false when somebody did so before. */
export async function withdrawEvidenceRow(
  tx: Tx,
  id: string,
  how: { withdrawnBy: string; withdrawnAt: Date; withdrawReason: string },
): Promise<boolean> {
  const { count } = await tx.mouEvidence.updateMany({ where: { id, withdrawnAt: null }, data: how });
  return count > 0;
}

/** What counts of a side's papers for R12: not withdrawn, with the days that their kind is judged by. */
export function countedEvidence(papers: readonly EvidenceRecord[], partyId: string): AuthorityEvidence[] {
  return papers
    .filter((paper) => paper.partyId === partyId && paper.withdrawnAt === null)
    .flatMap(({ kind, personName, date, validFrom, validTo }): AuthorityEvidence[] => {
      const from = validFrom ?? date;
      if (kind === "DELEGATION") return from === null ? [] : [{ kind, validFrom: from, validTo, personName }];
      if (date === null) return [];
      return kind === "COUNCIL_APPROVAL" ? [{ kind, date }] : [{ kind, date: from ?? date, validTo, personName }];
    });
}
