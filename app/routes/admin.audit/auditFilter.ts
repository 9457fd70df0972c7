import { z } from "zod";
import { ACTION_GROUPS } from "./actionGroups";

const text = z.string().max(200).optional().catch(undefined);

/** The filter of the page as its address carries it. */
export const auditFilter = z.object({
  action: z.enum(ACTION_GROUPS).optional().catch(undefined),
  actorName: text,
  from: text,
  to: text,
  areaCode: text.transform((value) => value || undefined),
  before: text,
});

/** A filter of the audit list. */
export type AuditFilter = z.infer<typeof auditFilter>;
