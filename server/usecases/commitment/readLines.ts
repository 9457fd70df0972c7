import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { Commitment, FundSource } from "~/domain/brief/briefContent";
import { standingOf, type Lack } from "~/domain/commitment/standing";
import type { Tx } from "../../db/client";
import { loadCommitmentProjects, type CommitmentProject } from "../../db/commitment/commitmentLines";
import { lineKey, loadCommitmentSteps, type CommitmentStepRow } from "../../db/commitment/commitmentSteps";

/** A funding line with where it stands. `amount` = satang of the year of the page, `total` of all years of the line. */
export type CommitmentLine = {
  project: CommitmentProject;
  projectId: string;
  briefId: string;
  fundingId: string;
  activity: string;
  orgId: string | null;
  source: FundSource;
  stated: Commitment;
  amount: bigint | null;
  total: bigint | null;
  step: Commitment;
  next: Commitment | null;
  lacks: readonly Lack[];
  promised: bigint | null;
  steps: readonly CommitmentStepRow[];
};

/** The lines of a project with their standing. */
export function linesOf(
  project: CommitmentProject,
  steps: ReadonlyMap<string, readonly CommitmentStepRow[]>,
): CommitmentLine[] {
  return project.lines.map(({ activityId, order: _order, ...line }) => {
    const taken = steps.get(lineKey(project.briefId, line.fundingId)) ?? [];
    const standing = standingOf({ ...line, amount: line.total }, taken);
    const { projectId, briefId, activities } = project;
    return {
      project,
      projectId,
      briefId,
      activity: activities.get(activityId) ?? "",
      ...line,
      ...standing,
      steps: taken,
    };
  });
}

/** Every funding line of an area and budget year (B.E.) whose project the actor reads, by project code. */
export async function readLines(tx: Tx, actor: Actor, areaCode: string, fy: number): Promise<CommitmentLine[]> {
  const all = await loadCommitmentProjects(tx, areaCode, fy);
  const projects = all.filter(({ object }) => may(actor, "project.read", object));
  const steps = await loadCommitmentSteps(
    tx,
    projects.map(({ briefId }) => briefId),
  );
  return projects.flatMap((project) => linesOf(project, steps));
}
