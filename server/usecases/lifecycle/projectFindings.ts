import { checkBrief } from "~/domain/brief/checkBrief";
import { remarksBlockingSubmission } from "~/domain/comment/remarks";
import { checkAdvice, checkImportance, type OpinionFacts } from "~/domain/lifecycle/advice";
import { checkKeyMarks } from "~/domain/lifecycle/keyMarks";
import { checkAnnex } from "~/domain/mou/annex";
import { checkMouFields } from "~/domain/mou/mouFields";
import { isOver } from "~/domain/mou/mouState";
import { checkWitnesses } from "~/domain/mou/witnesses";
import { checkPlan } from "~/domain/plan/checkPlan";
import type { Finding } from "~/domain/rules/finding";
import { readBriefContent } from "../../db/briefContent";
import type { BriefProject } from "../../db/briefs";
import type { Tx } from "../../db/client";
import { loadOpenRemarks } from "../../db/comment/threads";
import { loadUnitMous } from "../../db/lifecycle/steps";
import { listMous, loadAssets, type MouRecord } from "../../db/mous";
import { loadPlanGraph } from "../../db/plans";
import { AppError } from "../../errors";
import { demandPolicy } from "../budget/computeWindow";
import { duplicatesOf } from "../duplicate/duplicatesOf";

/** [R11, R13, R14] What the standing memoranda of the project lack. */
async function ofMemoranda(tx: Tx, project: BriefProject): Promise<Finding[]> {
  const all = await listMous(tx, project.areaCode, project.fy);
  const mous = all.filter(({ projectId, state }) => projectId === project.projectId && !isOver(state));
  if (mous.length === 0) return [];
  const area = await tx.area.findUniqueOrThrow({ where: { code: project.areaCode }, select: { nameTh: true } });
  const assets = await loadAssets(tx, project.briefId);
  const of = ({ fields, transferee, projectTitle, fy }: MouRecord): Finding[] => {
    if (!transferee) return [];
    const slots = { ...fields, areaName: area.nameTh, transfereeName: transferee.nameTh, projectTitle, fy };
    return [...checkAnnex(assets, transferee.orgId), ...checkMouFields(slots), ...checkWitnesses(slots)];
  };
  return mous.flatMap(of);
}

/** [R9, R9c, R9d] What the plan graph says of this project. */
async function ofPlan(tx: Tx, { areaCode, fy, projectId }: BriefProject): Promise<Finding[]> {
  const graph = await loadPlanGraph(tx, areaCode, fy, () => true);
  return checkPlan(graph).filter(({ ids }) => ids[0] === projectId);
}

/**
 * Everything the rules say of one project as it is committed: its brief (R4, R6, R16–R19), pairs (R6), plan (R9), memoranda (R11,
 * R13, R14), advice and remarks (R20, R20b, R20c), and the four marks of a key project (R28) that follow from them.
 */
export async function projectFindings(
  tx: Tx,
  project: BriefProject,
  opinions: readonly OpinionFacts[],
): Promise<Finding[]> {
  const { areaCode, fy, projectId, briefId, kind, partners } = project;
  const content = await readBriefContent(tx, briefId);
  if (!content) throw new AppError("notFound");
  const { minSources } = await demandPolicy(tx, fy);
  const remarks = (await loadOpenRemarks(tx, areaCode, fy)).filter((one) => one.briefId === briefId);
  const own = [
    ...checkBrief(content, { projectId, kind, organizations: partners, minSources }),
    ...(await ofPlan(tx, project)),
    ...checkAdvice(project, opinions, false),
  ];
  return [
    ...own,
    ...checkImportance(project, content),
    ...checkKeyMarks({ projectId, kind, findings: own, units: await loadUnitMous(tx, projectId) }),
    ...remarksBlockingSubmission(projectId, remarks),
    ...(await ofMemoranda(tx, project)),
    ...(await duplicatesOf(tx, areaCode, fy, projectId)),
  ];
}
