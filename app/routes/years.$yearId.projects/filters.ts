import { z } from "zod";
import { PROJECT_KINDS, PROJECT_STATES } from "~/domain/brief/project";

const flag = z.literal("1").optional().catch(undefined);

const schema = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  kind: z.enum(PROJECT_KINDS).optional().catch(undefined),
  state: z.enum(PROJECT_STATES).optional().catch(undefined),
  lead: z.uuid().optional().catch(undefined),
  short: flag,
  mine: flag,
  incomplete: flag,
  removed: flag,
});

/** The filters that the address of the list holds; what is not understood is no filter. */
export type ListFilters = z.infer<typeof schema>;

/** Reads the filters of an address. */
export function readFilters(url: URL): ListFilters {
  return schema.parse(Object.fromEntries([...url.searchParams].filter(([, value]) => value !== "")));
}

/** The same filters in the words of the use-case. */
export function toProjectFilters({ q, kind, state, lead, short, mine, incomplete, removed }: ListFilters) {
  return {
    ...{ text: q, kind, state, leadOrgId: lead },
    ...(short ? { sources: "short" as const } : {}),
    ...{ mine: Boolean(mine), incomplete: Boolean(incomplete), removed: Boolean(removed) },
  };
}

/** True when anything is filtered. */
export function isFiltered(filters: ListFilters): boolean {
  return Object.values(filters).some((value) => value !== undefined && value !== "");
}
