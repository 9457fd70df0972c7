import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { ProjectState } from "~/domain/brief/project";
import { waitingFor } from "~/domain/lifecycle/decisions/checkDecisions";
import { DECISION_ROUNDS, isWritable, ROUND_OUTCOMES, ROUND_WAITING } from "~/domain/lifecycle/decisions/decision";
import type { DecidableProject, DecisionRound } from "~/domain/lifecycle/decisions/decision";
import { loadArea } from "../../db/areas";
import { loadPersonNames, type PersonName } from "../../db/comment/threads";
import {
  listDecisions,
  loadDecidable,
  loadGranted,
  type DecisionBatch,
  type DecisionHead,
} from "../../db/lifecycle/decisions";
import { AppError } from "../../errors";
import type { Year } from "../approval/decideYear";
import { demandArea } from "../area/demandArea";
import type { PlaceView } from "../area/listPlaces";
import type { Deps } from "../deps";
import { demandDecisions } from "./demandDecisions";

/** A project to which money was granted (satang). */
export type GrantedProject = { briefId: string; code: string; title: string; grantedSatang: bigint };

/** The page of a year's decisions: what waits, how the year came out so far, and every list. */
export type DecisionsView = {
  /** Projects that wait for each round. */
  waiting: Record<DecisionRound, number>;
  /** The round shown: the one asked for, else the first with projects waiting. */
  round: DecisionRound;
  projects: DecidableProject[];
  /** Projects by outcome, and what it grants together (satang) with the project of each amount. */
  fates: { state: ProjectState; count: number; grantedSatang: bigint; granted: GrantedProject[] }[];
  lists: DecisionHead[];
  may: { record: boolean };
};

const FATES: readonly ProjectState[] = [
  "SUBMITTED",
  ...ROUND_OUTCOMES.SUPPORT,
  ...ROUND_OUTCOMES.REQUEST,
  ...ROUND_OUTCOMES.BUDGET,
];

/** Opens the decisions of an area and budget year. Throws notFound. */
export async function openDecisions(
  deps: Deps,
  actor: Actor,
  { areaCode, fy }: Year,
  asked: DecisionRound | null,
): Promise<DecisionsView> {
  demandArea(actor, "area.read", areaCode);
  const tx = deps.db.prisma;
  const [{ projects }, lists, granted] = await Promise.all([
    loadDecidable(tx, areaCode, fy),
    listDecisions(tx, areaCode, fy),
    loadGranted(tx, areaCode, fy),
  ]);
  const waiting = waitingFor(projects);
  const round = asked ?? DECISION_ROUNDS.find((one) => waiting[one] > 0) ?? "SUPPORT";
  const mayRecord = may(actor, "decision.record", { areaCode });
  return {
    ...{ waiting, round },
    projects: projects.filter(({ state }) => ROUND_WAITING[round].includes(state)),
    fates: FATES.flatMap((state) => {
      const those = projects.filter((project) => project.state === state);
      const rows = those.flatMap(({ projectId, briefId, code, title }) => {
        const grantedSatang = granted.get(projectId) ?? 0n;
        return grantedSatang > 0n ? [{ briefId, code, title, grantedSatang }] : [];
      });
      const sum = rows.reduce((total, { grantedSatang }) => total + grantedSatang, 0n);
      return those.length === 0 ? [] : [{ state, count: those.length, grantedSatang: sum, granted: rows }];
    }),
    lists: lists.filter(({ status }) => mayRecord || status !== "PREVIEW"),
    may: { record: mayRecord },
  };
}

/** One list with its comparison. */
export type DecisionListView = Omit<DecisionBatch, "lines"> & {
  place: PlaceView;
  writable: number;
  people: PersonName[];
  may: { record: boolean };
};

/**
 * Opens one list: who records it sees every line, everybody else of the area what was written. Throws notFound (also for
 * a list that only its office is looking at).
 */
export async function openDecisionList(deps: Deps, actor: Actor, id: string): Promise<DecisionListView> {
  const tx = deps.db.prisma;
  const { lines: _lines, ...batch } = await demandDecisions(tx, actor, id, { read: true });
  const { areaCode, fy, checked } = batch;
  const mayRecord = may(actor, "decision.record", { areaCode });
  if (!mayRecord && batch.status === "PREVIEW") throw new AppError("notFound");
  const area = await loadArea(tx, areaCode);
  if (!area) throw new AppError("notFound");
  const ids = [batch.createdBy, batch.appliedBy, batch.undoneBy].filter((one) => one !== null);
  return {
    ...batch,
    place: { areaCode, areaNameTh: area.nameTh, areaNameEn: area.nameEn, fy },
    checked: mayRecord ? checked : { rows: checked.rows.filter(isWritable), findings: [] },
    writable: checked.rows.filter(isWritable).length,
    people: [...(await loadPersonNames(tx, ids, areaCode)).values()],
    may: { record: mayRecord },
  };
}
