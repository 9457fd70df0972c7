import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { dayField, oneLine } from "../people/fields";

/** One row of the audit trail. `seq` is its place in the chain, `hash` seals it and all before it. */
export type AuditView = {
  seq: string;
  at: Date;
  actorName: string;
  action: string;
  objectKind: string;
  objectId: string;
  areaCode: string | null;
  address: string;
  detail: Record<string, unknown>;
  hash: string;
};

/** What to look for: area, beginning of the action ("frame."), who, days as typed, object; `before` = only older rows. */
export type AuditFilter = {
  areaCode?: string;
  action?: string;
  actorName?: string;
  objectId?: string;
  from?: string;
  to?: string;
  before?: string;
};

/** Rows of one page. */
export const AUDIT_PER_PAGE = 50;

const BANGKOK_MS = 7 * 3_600_000;
const bangkokMidnight = (iso: string, days = 0) =>
  new Date(Date.parse(`${iso}T00:00:00Z`) - BANGKOK_MS + days * 86_400_000);

function conditions(filter: AuditFilter, areaCodes: string[] | null) {
  const from = dayField(filter.from, "from");
  const to = dayField(filter.to, "to");
  const before = /^\d{1,18}$/.test(filter.before ?? "") ? BigInt(filter.before ?? "") : null;
  const [action, actorName, objectId] = [filter.action, filter.actorName, filter.objectId].map((text) =>
    oneLine(text ?? ""),
  );
  return {
    ...(areaCodes ? { areaCode: { in: areaCodes } } : {}),
    ...(action ? { action: { startsWith: action } } : {}),
    ...(actorName ? { actorName: { contains: actorName, mode: "insensitive" as const } } : {}),
    ...(objectId ? { objectId } : {}),
    ...(from || to
      ? { at: { ...(from ? { gte: bangkokMidnight(from) } : {}), ...(to ? { lt: bangkokMidnight(to, 1) } : {}) } }
      : {}),
    ...(before ? { seq: { lt: before } } : {}),
  };
}

/**
 * The audit trail, newest first, one page: everything for the system administrator, the rows of one's areas for
 * planners and governors. `next` is the `before` of the following page, null at the end. Throws notFound, badInput.
 */
export async function listAudit(
  deps: Deps,
  actor: Actor,
  filter: AuditFilter,
): Promise<{ rows: AuditView[]; next: string | null; areaCodes: string[] | null }> {
  const own = [...new Set(actor.memberships.map(({ areaCode }) => areaCode))];
  const readable = may(actor, "audit.read", {})
    ? null
    : own.filter((areaCode) => may(actor, "audit.read", { areaCode }));
  if (readable?.length === 0) throw new AppError("notFound");
  const asked = filter.areaCode ? [filter.areaCode] : readable;
  if (readable && filter.areaCode && !readable.includes(filter.areaCode)) throw new AppError("notFound");
  const found = await deps.db.prisma.auditEvent.findMany({
    where: conditions(filter, asked),
    orderBy: { seq: "desc" },
    take: AUDIT_PER_PAGE + 1,
  });
  const rows = found.slice(0, AUDIT_PER_PAGE);
  const more = found.length > AUDIT_PER_PAGE;
  return {
    rows: rows.map(({ seq, detail, ...row }) => ({
      seq: seq.toString(),
      at: row.at,
      actorName: row.actorName,
      action: row.action,
      objectKind: row.objectKind,
      objectId: row.objectId,
      areaCode: row.areaCode,
      address: row.address,
      detail: detail as Record<string, unknown>,
      hash: row.hash,
    })),
    next: more ? (rows.at(-1)?.seq.toString() ?? null) : null,
    areaCodes: readable,
  };
}
