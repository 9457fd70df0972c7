import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { dutyState, keepsDuties, type DutyState } from "~/domain/mou/after/duties";
import { checkReadiness, type ReadinessKey, type ReadinessState } from "~/domain/mou/after/readiness";
import { isOver, type MouState } from "~/domain/mou/mouState";
import type { Bilingual, Finding } from "~/domain/rules/finding";
import { loadDuties, type DutyRecord } from "../../../db/mou/after/duties";
import { loadRegistered, type RegisteredRecord } from "../../../db/mou/after/register";
import { latestMouVersion } from "../../../db/mou/versions";
import { listMous, loadMou, mouObject, type MouRecord } from "../../../db/mous";
import { loadPeopleNames } from "../../../db/notices";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { loadReadiness, type ReadinessAnswer } from "../readiness/keepReadiness";
import { handsOver } from "../register/keepRegister";
import { staleSentences } from "../stale/staleFindings";

/** A duty as the page shows it. */
export type DutyView = Omit<DutyRecord, "doneBy" | "mouId"> & {
  partyName: string;
  state: DutyState;
  doneByName: string;
};

/** The page ติดตามพันธะ of a memorandum. */
export type FollowView = {
  mou: {
    id: string;
    areaCode: string;
    fy: number;
    state: MouState;
    projectCode: string;
    projectTitle: string;
    briefId: string;
    transferee: { orgId: string; nameTh: string } | null;
  };
  sides: { no: number; nameTh: string }[];
  /** [R14b] What the brief says otherwise now, one sentence a field. */
  stale: Bilingual[];
  duties: DutyView[];
  keeps: boolean;
  /** The receiver's checklist, null where no อปท. receives. */
  readiness: { answers: ReadinessAnswer[]; findings: Finding[] } | null;
  /** What is in the receiver's register; `waiting` = lines of the kept annex that are not. */
  register: { lines: RegisteredRecord[]; waiting: number } | null;
  may: { follow: boolean; register: boolean };
};

const sideNames = ({ parties }: MouRecord) => parties.map(({ no, nameTh }) => ({ no, nameTh }));

async function readinessOf(deps: Deps, { id, transferee }: MouRecord): Promise<FollowView["readiness"]> {
  if (transferee?.type !== "LAO") return null;
  const answers = await loadReadiness(deps.db.prisma, id);
  const states = Object.fromEntries(answers.map(({ key, state }) => [key, state])) as Partial<
    Record<ReadinessKey, ReadinessState>
  >;
  return { answers, findings: checkReadiness(states, transferee.nameTh) };
}

async function registerOf(deps: Deps, mou: MouRecord): Promise<FollowView["register"]> {
  if (!mou.transferee || !handsOver(mou.state)) return null;
  const tx = deps.db.prisma;
  const lines = await loadRegistered(tx, { mouId: mou.id });
  const kept = await latestMouVersion(tx, mou.id, ["SIGNED", "SIGNING", "AGREED"]);
  const there = new Set(lines.map(({ costItemId }) => costItemId));
  return { lines, waiting: (kept?.content.annex ?? []).filter(({ costItemId }) => !there.has(costItemId)).length };
}

async function dutiesView(deps: Deps, mou: MouRecord): Promise<DutyView[]> {
  const tx = deps.db.prisma;
  const duties = await loadDuties(tx, [mou.id]);
  const names = await loadPeopleNames(tx, [...new Set(duties.flatMap(({ doneBy }) => doneBy ?? []))]);
  const sides = new Map(sideNames(mou).map(({ no, nameTh }) => [no, nameTh]));
  return duties.map(({ doneBy, mouId: _mou, ...duty }) => ({
    ...duty,
    partyName: sides.get(duty.partyNo) ?? "",
    state: dutyState({ dueOn: duty.dueOn, done: duty.doneAt !== null }, deps.clock.today()),
    doneByName: names.get(doneBy ?? "")?.th ?? "",
  }));
}

/** Opens the page of a memorandum's duties. Throws notFound for absent and not readable alike. */
export async function openFollow(deps: Deps, actor: Actor, id: string): Promise<FollowView> {
  const mou = await loadMou(deps.db.prisma, id);
  if (!mou || !may(actor, "mou.read", mou.project)) throw new AppError("notFound");
  const { areaCode, fy, state, projectCode, projectTitle, briefId, transferee } = mou;
  return {
    mou: { id, areaCode, fy, state, projectCode, projectTitle, briefId, transferee },
    sides: sideNames(mou),
    stale: await staleSentences(deps.db.prisma, mou),
    duties: await dutiesView(deps, mou),
    keeps: keepsDuties(state),
    readiness: isOver(state) ? null : await readinessOf(deps, mou),
    register: await registerOf(deps, mou),
    may: {
      follow: may(actor, "mou.follow", mouObject(mou)),
      register: transferee !== null && may(actor, "register.keep", { areaCode, orgId: transferee.orgId }),
    },
  };
}

/** A duty of memoranda that a person sees to, near its day or past it. */
export type FollowTodo = { mouId: string; text: string; dueOn: string; state: DutyState; projectTitle: string };

/** Duties of an area and budget year (B.E.) that are near or past and that the person may tick off. */
export async function followTodo(
  deps: Deps,
  actor: Actor,
  { areaCode, fy }: { areaCode: string; fy: number },
): Promise<FollowTodo[]> {
  const tx = deps.db.prisma;
  const mous = (await listMous(tx, areaCode, fy)).filter((mou) => may(actor, "mou.follow", mouObject(mou)));
  const byId = new Map(mous.map((mou) => [mou.id, mou]));
  const standing = mous.filter(({ state }) => keepsDuties(state)).map(({ id }) => id);
  return (await loadDuties(tx, standing)).flatMap((duty) => {
    const mou = byId.get(duty.mouId);
    const state = dutyState({ dueOn: duty.dueOn, done: duty.doneAt !== null }, deps.clock.today());
    if (!mou || duty.dueOn === null || (state !== "SOON" && state !== "OVERDUE")) return [];
    return [{ mouId: mou.id, text: duty.text, dueOn: duty.dueOn, state, projectTitle: mou.projectTitle }];
  });
}
