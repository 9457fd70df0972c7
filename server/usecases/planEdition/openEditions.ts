import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { editionStepsFrom, mayBeRevised, reopenerOf, type Reopener } from "~/domain/lifecycle/plan/editionLife";
import type { PlanStep } from "~/domain/lifecycle/plan/planLife";
import { loadPersonNames, type PersonName } from "../../db/comment/threads";
import { loadEditions, stateBeforeApproval, type Edition } from "../../db/plan/editions";
import { currentPlanIds } from "../../db/plans";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";

/** One edition with what can be done with it by the person who looks. `current` = it is the one that counts. */
export type EditionView = Edition & {
  current: boolean;
  reopener: Reopener | null;
  entries: number;
  /** What differs from the edition it revises: entries added, changed in their words or targets, left out. */
  changes: { added: number; changed: number; dropped: number } | null;
  steps: Edition["steps"];
  open: PlanStep[];
  mayRevise: boolean;
};

/** The page of the editions of a year's 20-year and 5-year plans. */
export type EditionsView = { editions: EditionView[]; people: PersonName[]; mayEdit: boolean };

type NodeRow = { id: string; planId: string; continuesId: string | null; words: string };

function changesOf(edition: Edition, nodes: readonly NodeRow[]): EditionView["changes"] {
  if (edition.revisesId === null) return null;
  const own = nodes.filter(({ planId }) => planId === edition.id);
  const before = new Map(nodes.filter(({ planId }) => planId === edition.revisesId).map((node) => [node.id, node]));
  const kept = own.filter(({ continuesId }) => continuesId !== null && before.has(continuesId));
  const changed = kept.filter(({ continuesId, words }) => before.get(continuesId ?? "")?.words !== words);
  return { added: own.length - kept.length, changed: changed.length, dropped: before.size - kept.length };
}

async function nodesOf(deps: Deps, editions: readonly Edition[]): Promise<NodeRow[]> {
  const rows = await deps.db.prisma.planNode.findMany({
    where: { planId: { in: editions.map(({ id }) => id) }, archivedAt: null },
  });
  return rows.map(({ id, planId, continuesId, code, titleTh, titleEn, steps, unit, baseline, targets }) => ({
    ...{ id, planId, continuesId },
    words: JSON.stringify([code, titleTh, titleEn, steps, unit, baseline, targets]),
  }));
}

/** Opens the editions of the 20-year and 5-year plans that cover a budget year (B.E.). Throws notFound. */
export async function openEditions(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<EditionsView> {
  demandArea(actor, "plan.read", areaCode);
  const editions = await loadEditions(deps.db.prisma, areaCode, fy);
  const nodes = await nodesOf(deps, editions);
  const current = currentPlanIds(editions);
  const takes = {
    PLANNER: may(actor, "plan.edit", { areaCode }),
    COMMITTEE: may(actor, "approval.decide", { areaCode }),
  };
  const underWay = (edition: Edition) =>
    editions.some(
      ({ kind, version, state }) => kind === edition.kind && version > edition.version && state !== "ARCHIVED",
    );
  const views = editions.map((edition) => {
    const facts = { ...edition, cameFrom: stateBeforeApproval(edition), revises: edition.revisesId !== null };
    return {
      ...edition,
      current: current.has(edition.id),
      reopener: reopenerOf(edition.state),
      entries: nodes.filter(({ planId }) => planId === edition.id).length,
      changes: changesOf(edition, nodes),
      open: editionStepsFrom(facts).filter(({ taker }) => takes[taker]),
      mayRevise: takes.PLANNER && mayBeRevised(edition.state) && !underWay(edition),
    };
  });
  const ids = editions.flatMap(({ steps }) => steps.map(({ byUserId }) => byUserId));
  return {
    editions: views,
    people: [...(await loadPersonNames(deps.db.prisma, ids, areaCode)).values()],
    mayEdit: takes.PLANNER,
  };
}
