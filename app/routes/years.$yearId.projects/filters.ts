import { PROJECT_KINDS, PROJECT_STATES, type ProjectKind, type ProjectState } from "~/domain/brief/project";

/**
 * The filters that the address of the list holds; what is not understood is no filter. Read by hand: this file is in the
 * browser too, where zod would try to compile and the page's policy would report it.
 */
export type ListFilters = {
  q?: string;
  kind?: ProjectKind;
  state?: ProjectState;
  lead?: string;
  short?: "1";
  mine?: "1";
  incomplete?: "1";
  removed?: "1";
};

const LONGEST_SEARCH = 200;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads the filters of an address. */
export function readFilters({ searchParams }: URL): ListFilters {
  const of = (name: string) => searchParams.get(name) ?? "";
  const flag = (name: string) => (of(name) === "1" ? ("1" as const) : undefined);
  const words = of("q").trim();
  return {
    q: words !== "" && words.length <= LONGEST_SEARCH ? words : undefined,
    kind: PROJECT_KINDS.find((kind) => kind === of("kind")),
    state: PROJECT_STATES.find((state) => state === of("state")),
    lead: ID.test(of("lead")) ? of("lead") : undefined,
    short: flag("short"),
    mine: flag("mine"),
    incomplete: flag("incomplete"),
    removed: flag("removed"),
  };
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
