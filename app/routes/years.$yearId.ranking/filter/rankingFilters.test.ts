import { describe, expect, test } from "vitest";
import type { WindowRow } from "~/domain/budget/windowResult";
import type { RankedProject } from "../rankingData";
import { filterRows, isFiltered, readFilters } from "./rankingFilters";

const row = (code: string, kind: WindowRow["kind"], band: WindowRow["band"]) =>
  ({ projectId: code, code, title: `โครงการ ${code}`, kind, band }) as WindowRow;
const rows = [row("A", "KEY", "IN_FRAME"), row("B", "OTHER", "IN_WINDOW"), row("C", "KEY", "OUT_OF_WINDOW")];
const projects = new Map(
  [
    ["A", 3, "x"],
    ["B", 1, "y"],
    ["C", 2, "y"],
  ].map(([id, sourceCount, leadOrgId]) => [id, { sourceCount, leadOrgId, sourcesNeeded: 3 } as RankedProject] as const),
) as unknown as ReadonlyMap<string, RankedProject>;
const codes = (query: string) =>
  filterRows(rows, readFilters(new URLSearchParams(query)), projects)
    .map(({ code }) => code)
    .join("");

describe("filters of the ranking", () => {
  test.each([
    ["", "ABC"],
    ["kind=KEY", "AC"],
    ["band=OUT_OF_WINDOW", "C"],
    ["short=1", "C"],
    ["lead=y&kind=OTHER", "B"],
    ["q=%20a%20", "A"],
    ["q=none", ""],
    ["kind=NONSENSE&band=1&short=yes", "ABC"],
  ])("%j shows %s", (query, expected) => expect(codes(query)).toBe(expected));

  test("nothing asked for is no filter", () => {
    expect(isFiltered(readFilters(new URLSearchParams("kind=x&scenario=1")))).toBe(false);
    expect(isFiltered(readFilters(new URLSearchParams("q=x")))).toBe(true);
  });
});
