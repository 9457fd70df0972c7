import { computeWindow } from "../usecases/budget/computeWindow";
import type { Deps } from "../usecases/deps";
import type { LivePage } from "./livePage";
import type { LiveYear } from "./pageQuery";
import { YearHub } from "./yearHub";

/** The hubs of all years with open pages. */
export type Years = {
  find(year: LiveYear | null): YearHub | undefined;
  join(page: LivePage): void;
  leave(page: LivePage): void;
  close(): void;
};

const keyOf = ({ areaCode, fy }: LiveYear) => `${areaCode}-${fy}`;

/** Makes the hubs: one for each year with open pages, forgotten with its last page. `gapMs` = least gap of two figures. */
export function makeYears(deps: Deps, gapMs: number): Years {
  const hubs = new Map<string, YearHub>();
  const hubOf = (year: LiveYear): YearHub => {
    const known = hubs.get(keyOf(year));
    if (known) return known;
    const read = async () => (await computeWindow(deps, year.areaCode, year.fy))?.summary ?? null;
    const hub = new YearHub({ read, log: deps.log, gapMs });
    hubs.set(keyOf(year), hub);
    return hub;
  };
  const leave = (page: LivePage) => {
    const hub = page.year && hubs.get(keyOf(page.year));
    if (!page.year || !hub) return;
    hub.leave(page);
    if (hub.pages.size > 0) return;
    hub.close();
    hubs.delete(keyOf(page.year));
  };
  return {
    find: (year) => (year ? hubs.get(keyOf(year)) : undefined),
    join: (page) => void (page.year && hubOf(page.year).join(page)),
    leave,
    close: () => {
      for (const hub of hubs.values()) hub.close();
      hubs.clear();
    },
  };
}
