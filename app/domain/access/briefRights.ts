import { isFrozen } from "../brief/project";
import type { Actor } from "./actor";
import { isLead, partnerOrgIds, type ProjectObject } from "./projectRoles";

/** What an actor may write in one Project Brief. */
export type BriefRights = {
  /** May write anything at all (joins the room as a writer). */
  write: boolean;
  /** Lead: every item and every row. */
  all: boolean;
  /** Items (1–13) that may be written as a whole. Rows of items 8 and 11 are judged by `orgIds`. */
  items: ReadonlySet<number>;
  /** Organisations whose rows (activities, cost items, funding lines) may be added, edited and deleted. */
  orgIds: ReadonlySet<string>;
};

const ALL_ITEMS: ReadonlySet<number> = new Set(Array.from({ length: 13 }, (_, index) => index + 1));
const PARTNER_ITEMS = [4, 5, 6, 7, 12, 13] as const;
const NOTHING: BriefRights = { write: false, all: false, items: new Set(), orgIds: new Set() };

/**
 * Rights on the items and rows of a brief (domain §2.4, "Rule"): the lead writes all until READY; partners named in
 * item 9 write items 4–7, 12, 13 unless the lead closed them, and rows of their own organisations; nobody writes a
 * frozen brief. Items 8 and 11 are one matrix: closing either of them closes the rows to partners.
 */
export function briefRights(actor: Actor | null, project: ProjectObject): BriefRights {
  if (!actor || isFrozen(project.state)) return NOTHING;
  const orgIds = partnerOrgIds(actor, project);
  if (isLead(actor, project)) return { write: true, all: true, items: ALL_ITEMS, orgIds };
  if (orgIds.size === 0) return NOTHING;
  const closed = new Set(project.closedItems);
  const items = new Set<number>(PARTNER_ITEMS.filter((item) => !closed.has(item)));
  const rows = closed.has(8) || closed.has(11) ? new Set<string>() : orgIds;
  return { write: items.size > 0 || rows.size > 0, all: false, items, orgIds: rows };
}
