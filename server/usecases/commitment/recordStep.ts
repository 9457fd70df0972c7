import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { Commitment } from "~/domain/brief/briefContent";
import { checkStep, type StepFault } from "~/domain/commitment/checkStep";
import { heightOf } from "~/domain/commitment/ladder";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { loadCommitmentProject } from "../../db/commitment/commitmentLines";
import { addCommitmentStep, loadCommitmentSteps, lockLine } from "../../db/commitment/commitmentSteps";
import { risingTime } from "../../db/risingTime";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { dayField, lineOf } from "../people/fields";
import { linesOf, type CommitmentLine } from "./readLines";

/** A step as it is typed: `from` is the rung that the person saw, `documentDate` a day as typed (B.E. or ISO). */
export type StepInput = {
  briefId: string;
  fundingId: string;
  from: Commitment;
  to: Commitment;
  documentNo?: string;
  documentDate?: string;
  note?: string;
};

/** Longest number of a document and longest reason, characters. */
const MAX_NUMBER = 200;
const MAX_NOTE = 1_000;

/** The line as it stands now, its area and year. Throws notFound, forbidden. */
export async function demandLine(
  tx: Tx,
  actor: Actor,
  { briefId, fundingId }: { briefId: string; fundingId: string },
): Promise<CommitmentLine & { areaCode: string; fy: number }> {
  const project = await loadCommitmentProject(tx, briefId);
  if (!project || !may(actor, "project.read", project.object)) throw new AppError("notFound");
  const line = linesOf(project, await loadCommitmentSteps(tx, [briefId])).find((one) => one.fundingId === fundingId);
  if (!line) throw new AppError("notFound");
  const object = { ...project.object, lineOrgId: line.orgId };
  if (!may(actor, "commitment.record", object)) throw new AppError("forbidden");
  return { ...line, areaCode: project.areaCode, fy: project.fy };
}

function refuse(fault: StepFault): never {
  if (fault === "NOT_NEXT") throw new AppError("stepUnavailable");
  if (fault === "NO_REASON") throw new AppError("reasonMissing");
  if (fault === "LATER_DATE") throw new AppError("badInput", { field: "documentDate" });
  throw new AppError("documentMissing");
}

/**
 * Takes a step on the ladder of a funding line: up with the document that proves it, back with a reason. The step is a row
 * that is only added to; the document of the brief stays as it is, so that a frozen brief climbs too (decision 028). Throws
 * notFound, forbidden, stale (somebody took a step meanwhile), stepUnavailable, documentMissing, reasonMissing, badInput.
 */
export async function recordStep(
  deps: Deps,
  actor: Actor,
  input: StepInput,
): Promise<{ areaCode: string; fy: number }> {
  const { briefId, fundingId, from, to } = input;
  const documentNo = lineOf(input.documentNo ?? "", "documentNo", { max: MAX_NUMBER, required: false });
  const note = lineOf(input.note ?? "", "reason", { max: MAX_NOTE, required: false });
  const documentDate = dayField(input.documentDate, "documentDate");
  return deps.db.prisma.$transaction(async (tx) => {
    await lockLine(tx, briefId, fundingId);
    const line = await demandLine(tx, actor, input);
    if (line.step !== from) throw new AppError("stale");
    const fault = checkStep({
      source: line.source,
      from,
      to,
      documentNo,
      documentDate,
      note,
      today: deps.clock.today(),
    });
    if (fault) refuse(fault);
    const step = { briefId, fundingId, from, to, documentNo, documentDate, fileId: null, amount: line.total, note };
    const id = await addCommitmentStep(tx, {
      ...step,
      userId: actor.userId,
      at: risingTime(line.steps.at(-1)?.at, deps.clock.now()),
    });
    const { areaCode, fy, projectId, total } = line;
    await record(tx, deps, actor, {
      action: heightOf(to) > heightOf(from) ? "commitment.raised" : "commitment.lowered",
      ...{ objectKind: "commitment", objectId: id, areaCode },
      detail: {
        projectId,
        briefId,
        fundingId,
        from,
        to,
        documentNo,
        documentDate,
        amountSatang: total?.toString() ?? null,
      },
    });
    return { areaCode, fy };
  });
}
