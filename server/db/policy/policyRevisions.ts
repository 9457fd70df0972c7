import type { PolicyFields } from "~/domain/policy/readPolicy";
import { z } from "zod";
import type { Tx } from "../client";

/** A version of a cycle: its fields as the settings screen shows them, who changed it when and why. */
export type PolicyRevisionView = {
  revision: number;
  fields: PolicyFields;
  reason: string;
  changedByName: string | null;
  changedAt: Date;
};

/** What is written about one version. */
export type NewRevision = {
  cycleId: string;
  revision: number;
  fields: PolicyFields;
  reason: string;
  changedBy: string | null;
  changedAt: Date;
};

/** Keeps versions for ever; one that is there already stays as it is. */
export async function keepRevisions(tx: Tx, revisions: readonly NewRevision[]): Promise<void> {
  const data = revisions.map(({ fields, ...rest }) => ({ ...rest, content: { ...fields } }));
  await tx.policyRevision.createMany({ data, skipDuplicates: true });
}

const fieldsColumn = z.record(z.string(), z.string());

/** All versions of a cycle, the newest first. */
export async function loadRevisions(tx: Tx, cycleId: string): Promise<PolicyRevisionView[]> {
  const rows = await tx.policyRevision.findMany({ where: { cycleId }, orderBy: { revision: "desc" } });
  const ids = [...new Set(rows.flatMap(({ changedBy }) => (changedBy ? [changedBy] : [])))];
  const people = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, nameTh: true } });
  const names = new Map(people.map(({ id, nameTh }) => [id, nameTh]));
  return rows.map(({ revision, content, reason, changedBy, changedAt }) => ({
    revision,
    fields: fieldsColumn.parse(content),
    reason,
    changedByName: changedBy ? (names.get(changedBy) ?? null) : null,
    changedAt,
  }));
}
