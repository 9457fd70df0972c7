import type { Deps } from "../deps";
import { compareThai } from "~/format/collation";
import { loadPolicyCycle } from "../../db/policy/policyCycles";
import { openableYears } from "../area/openableYears";
import { planningYear } from "../area/planningYear";
import type { RequestOrigin } from "../session/sessions";
import { completeSetup, type SetupInput } from "./completeSetup";
import { demandSetupCode } from "./setupCode";

/** What the first-run pages show: provinces in Thai order, the budget years to choose from and the one proposed. */
export type SetupView = {
  provinces: { code: string; nameTh: string; nameEn: string }[];
  years: number[];
  proposedYear: number;
  policy: { windowMin: string; windowMax: string; keyShareMin: string };
};

async function openSetup(deps: Deps, code: string): Promise<SetupView> {
  await demandSetupCode(deps, code);
  const tx = deps.db.prisma;
  const provinces = await tx.area.findMany({
    where: { kind: "PROVINCE" },
    select: { code: true, nameTh: true, nameEn: true },
  });
  const years = await openableYears(tx, "", deps.clock.today());
  const proposedYear = planningYear(deps.clock.today());
  const cycle = await loadPolicyCycle(tx, proposedYear);
  if (!cycle) throw new Error("the store has no policy cycle: base data is missing");
  const { windowMin, windowMax, keyShareMin } = cycle;
  provinces.sort((a, b) => compareThai(a.nameTh, b.nameTh));
  return { provinces, years, proposedYear, policy: { windowMin, windowMax, keyShareMin } };
}

/** The first run of an empty store. */
export const setupUseCases = (deps: Deps) => ({
  open: (code: string) => openSetup(deps, code),
  complete: (input: SetupInput, from: RequestOrigin) => completeSetup(deps, input, from),
});
