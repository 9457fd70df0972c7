import type { Actor } from "~/domain/access/actor";
import type { CommitmentFilter } from "~/domain/commitment/filter";
import type { Deps } from "../deps";
import { handoverContent, type PackPath } from "./handoverView";
import { demandArea } from "../area/demandArea";
import { openCommitments } from "./openCommitments";
import { recordStep, type StepInput } from "./recordStep";
import { setCode, type CodeInput } from "./setCode";

/** How firm the money of a year is: where every line stands, its steps with their proofs, codes of other systems. */
export const commitmentUseCases = (deps: Deps) => ({
  open: (actor: Actor, year: { areaCode: string; fy: number }, filter: CommitmentFilter = {}) =>
    openCommitments(deps, actor, year, filter),
  handover: async (actor: Actor, year: { areaCode: string; fy: number }, path: PackPath) => {
    demandArea(actor, "document.export", year.areaCode);
    const level = { isolationLevel: "RepeatableRead", timeout: 20_000 } as const;
    return deps.db.prisma.$transaction((tx) => handoverContent(tx, actor, year, path), level);
  },
  take: (actor: Actor, step: StepInput) => recordStep(deps, actor, step),
  setCode: (actor: Actor, code: CodeInput) => setCode(deps, actor, code),
});
