import { advisersOf } from "~/domain/access/commentRights";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { commentBody, MAX_COMMENT } from "~/domain/comment/commentBody";
import type { Adviser } from "~/domain/comment/thread";
import { VERDICTS, type Verdict } from "~/domain/lifecycle/advice";
import { record } from "../../db/audit";
import { lockProject, projectObject } from "../../db/briefs";
import type { Tx } from "../../db/client";
import { loadRevision } from "../../db/lifecycle/steps";
import { notify } from "../../db/notifications";
import { AppError } from "../../errors";
import { demandBrief } from "../brief/demandBrief";
import type { Deps } from "../deps";
import { lineOf } from "../people/fields";
import { peopleConcerned } from "./peopleConcerned";

/** What an adviser says: the verdict, its grounds and, where there is one, the number of the letter. */
export type OpinionInput = { adviser: Adviser; verdict: Verdict; text: string; documentNo: string };

function checkedText(input: OpinionInput): string {
  if (!VERDICTS.includes(input.verdict)) throw new AppError("badInput", { field: "verdict" });
  const text = commentBody(input.text);
  if (text.length > MAX_COMMENT) throw new AppError("commentTooLong", { max: MAX_COMMENT });
  if (input.verdict !== "SUPPORT" && text === "") throw new AppError("reasonMissing");
  return text;
}

async function write(tx: Tx, deps: Deps, actor: Actor, briefId: string, input: OpinionInput): Promise<string[]> {
  const found = await tx.brief.findUnique({ where: { id: briefId }, select: { projectId: true } });
  const project = demandBrief(actor, "brief.read", found && (await lockProject(tx, found.projectId)));
  const object = projectObject(project);
  const { areaCode, projectId } = project;
  const speaks = may(actor, "opinion.record", object) && advisersOf(actor, areaCode).includes(input.adviser);
  if (!speaks) throw new AppError("forbidden");
  const text = checkedText(input);
  const documentNo = lineOf(input.documentNo, "documentNo", { required: false });
  const revision = await loadRevision(tx, projectId);
  const at = deps.clock.now();
  const { adviser, verdict } = input;
  const doc = await tx.collabDoc.findUniqueOrThrow({ where: { doc: `brief/${briefId}` }, select: { head: true } });
  await tx.adviserOpinion.updateMany({
    where: { projectId, revision, adviser, replacedAt: null },
    data: { replacedAt: at },
  });
  await tx.adviserOpinion.create({
    data: {
      ...{ projectId, revision, adviser, verdict, text, documentNo, docSeq: doc.head },
      ...{ recordedBy: actor.userId, recordedAt: at },
    },
  });
  await record(tx, deps, actor, {
    ...{ action: "project.opinionRecorded", objectKind: "project", objectId: projectId, areaCode },
    detail: { adviser, verdict, revision, documentNo },
  });
  return notify(tx, deps, {
    kind: "OPINION",
    userIds: await peopleConcerned(tx, deps, object, project.state),
    ...{ actorUserId: actor.userId, areaCode, objectKind: "brief", objectId: briefId },
    link: `/briefs/${briefId}/status`,
    detail: { code: project.code, adviser },
  });
}

/**
 * [R20] Records the opinion of an adviser on the revision at hand; it takes the place of an earlier one, which is kept.
 * Grounds are needed unless the project is supported without remarks. Throws notFound, forbidden (no adviser, or the
 * plan is approved already), reasonMissing, commentTooLong, badInput.
 */
export async function recordOpinion(deps: Deps, actor: Actor, briefId: string, input: OpinionInput): Promise<void> {
  await deps.collab.flushed(`brief/${briefId}`);
  const notified = await deps.db.prisma.$transaction((tx) => write(tx, deps, actor, briefId, input));
  deps.bus.emit("touched", { topic: `brief/${briefId}` });
  for (const id of notified) deps.bus.emit("touched", { topic: `user/${id}` });
}
