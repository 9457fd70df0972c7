import { PROJECT_KINDS, type ProjectKind } from "~/domain/brief/project";
import type { Band, WindowRow } from "~/domain/budget/windowResult";
import type { RankedProject } from "../rankingData";

/** Which rows of the ranking are shown; it lives in the address. "" = not asked for. */
export type RankingFilters = { q: string; kind: ProjectKind | ""; band: Band | ""; lead: string; short: boolean };

/** Bands in the order of the list. */
export const BANDS: readonly Band[] = ["IN_FRAME", "IN_WINDOW", "STRADDLES", "OUT_OF_WINDOW"];
const MAX_TEXT = 200;

/** Reads the filters of an address; what is not one of the choices is left out. */
export function readFilters(params: URLSearchParams): RankingFilters {
  return {
    q: (params.get("q") ?? "").trim().slice(0, MAX_TEXT),
    kind: PROJECT_KINDS.find((kind) => kind === params.get("kind")) ?? "",
    band: BANDS.find((band) => band === params.get("band")) ?? "",
    lead: (params.get("lead") ?? "").slice(0, MAX_TEXT),
    short: params.get("short") === "1",
  };
}

/** True when anything is filtered. */
export function isFiltered({ q, kind, band, lead, short }: RankingFilters): boolean {
  return q !== "" || kind !== "" || band !== "" || lead !== "" || short;
}

/** The rows that the filters let through; ranks and sums stay those of the whole list. */
export function filterRows(
  rows: readonly WindowRow[],
  filters: RankingFilters,
  projects: ReadonlyMap<string, RankedProject>,
): readonly WindowRow[] {
  if (!isFiltered(filters)) return rows;
  const words = filters.q.toLocaleLowerCase("th");
  return rows.filter(({ projectId, title, code, kind, band }) => {
    const project = projects.get(projectId);
    const short = kind === "KEY" && project !== undefined && project.sourceCount < project.sourcesNeeded;
    return (
      `${code ?? ""} ${title ?? ""}`.toLocaleLowerCase("th").includes(words) &&
      (filters.kind === "" || kind === filters.kind) &&
      (filters.band === "" || band === filters.band) &&
      (filters.lead === "" || project?.leadOrgId === filters.lead) &&
      (!filters.short || short)
    );
  });
}
