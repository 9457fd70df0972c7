import { createHash } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../usecases/deps";
import type { Tx } from "./client";

/** What an audit row says. `detail` holds figures and ids, never passwords or document content. */
export type AuditEntry = {
  action: string;
  objectKind: string;
  objectId: string;
  areaCode?: string | null;
  detail?: Readonly<Record<string, unknown>>;
};

/** Key of the advisory lock that puts audit rows of all instances in one order. */
const AUDIT_LOCK = 7_301_265;

/** SHA-256 over the previous hash and the row's canonical JSON; hex. */
export function auditHash(prevHash: string, row: readonly unknown[]): string {
  return createHash("sha256")
    .update(prevHash + JSON.stringify(row))
    .digest("hex");
}

/** JSON with object keys sorted, so that a hash does not depend on how PostgreSQL stores the detail. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
}

/**
 * Writes one audit row inside the caller's transaction, chained to the row before it.
 * `actor` null = the server itself.
 */
export async function record(tx: Tx, deps: Pick<Deps, "clock">, actor: Actor | null, entry: AuditEntry): Promise<void> {
  await recordAll(tx, deps, actor, [entry]);
}

/** The same for several rows, in their order. */
export async function recordAll(
  tx: Tx,
  deps: Pick<Deps, "clock">,
  actor: Actor | null,
  entries: readonly AuditEntry[],
): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${AUDIT_LOCK})`;
  const last = await tx.auditEvent.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
  const at = deps.clock.now();
  let before = { seq: last?.seq ?? 0n, hash: last?.hash ?? "" };
  const rows = entries.map((entry) => {
    const row = auditRow(entry, actor, { at, seq: before.seq + 1n, prevHash: before.hash });
    before = row;
    return row;
  });
  await tx.auditEvent.createMany({ data: rows });
}

type Link = { at: Date; seq: bigint; prevHash: string };

function auditRow(entry: AuditEntry, actor: Actor | null, { at, seq, prevHash }: Link) {
  const detail = canonical(JSON.parse(JSON.stringify(entry.detail ?? {}))) as object;
  const fields = {
    actorUserId: actor?.userId ?? null,
    actorName: actor?.nameTh ?? "server",
    action: entry.action,
    objectKind: entry.objectKind,
    objectId: entry.objectId,
    areaCode: entry.areaCode ?? null,
    address: actor?.address ?? "",
  };
  const hash = auditHash(prevHash, [seq.toString(), at.toISOString(), ...Object.values(fields), detail]);
  return { seq, at, ...fields, detail, prevHash, hash };
}
