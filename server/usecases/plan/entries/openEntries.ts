import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { reopenerOf, type Reopener } from "~/domain/lifecycle/plan/editionLife";
import type { PlanState } from "~/domain/lifecycle/plan/planLife";
import { loadEntries, type PlanEntry } from "../../../db/plan/entries";
import { currentPlanIds } from "../../../db/plans";
import { AppError } from "../../../errors";
import { readStanding } from "../../approval/takePlanStep";
import type { Deps } from "../../deps";

/** A plan whose entries are edited: its edition, where it stands, and its budget years (B.E.). */
export type EntryPlan = {
  id: string;
  kind: "GOALS_20" | "DEVELOPMENT_5" | "ANNUAL";
  titleTh: string;
  version: number;
  state: PlanState;
  reopener: Reopener | null;
  fyFrom: number;
  fyTo: number;
  entries: PlanEntry[];
  /** Revised editions of it that stand open, to go on there. */
  drafts: { id: string; version: number }[];
};

/** The page on which entries are edited. */
export type EntriesView = { plans: EntryPlan[]; mayEdit: boolean; edition: string | null };

const ORDER = ["GOALS_20", "DEVELOPMENT_5", "ANNUAL"];

/**
 * Entries of the plans that count in a budget year (B.E.), `edition` in the place of the one that counts, with archived
 * ones. Throws notFound (foreign area, or an edition that is none of its plans of that year).
 */
export async function openEntries(
  deps: Deps,
  actor: Actor,
  areaCode: string,
  fy: number,
  edition?: string,
): Promise<EntriesView> {
  const tx = deps.db.prisma;
  if (!may(actor, "plan.read", { areaCode })) throw new AppError("notFound");
  const rows = await tx.plan.findMany({ where: { areaCode, fyFrom: { lte: fy }, fyTo: { gte: fy } } });
  if (edition !== undefined && !rows.some(({ id }) => id === edition)) throw new AppError("notFound");
  const current = currentPlanIds(rows, edition);
  const annual = await readStanding(tx, { areaCode, fy });
  const entries = await loadEntries(tx, [...current]);
  const plans = rows
    .filter(({ id }) => current.has(id))
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map(({ id, kind, titleTh, version, state, fyFrom, fyTo }): EntryPlan => {
      const stands = kind === "ANNUAL" ? annual : { state: state as PlanState, version };
      const open = rows.filter(
        (one) =>
          one.kind === kind && one.fyFrom === fyFrom && one.id !== id && reopenerOf(one.state as PlanState) === null,
      );
      return {
        ...{
          id,
          kind: kind as EntryPlan["kind"],
          titleTh,
          fyFrom,
          fyTo,
          ...stands,
          reopener: reopenerOf(stands.state),
        },
        entries: entries.filter(({ planId }) => planId === id),
        drafts: open.map((one) => ({ id: one.id, version: one.version })),
      };
    });
  return { plans, mayEdit: may(actor, "plan.edit", { areaCode }), edition: edition ?? null };
}
