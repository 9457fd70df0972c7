import { createHash } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { BriefContent } from "~/domain/brief/briefContent";
import { comparedOf, signatureOf, wordsOf } from "~/domain/duplicate/compared";
import { judgePairs, type ComparedProject, type JudgedPair } from "~/domain/duplicate/pairs";
import { asksForMoney, pairKey } from "~/domain/duplicate/verdict";
import { readBriefContents } from "../../db/briefContent";
import type { Tx } from "../../db/client";
import { loadVerdicts, type VerdictRecord } from "../../db/budget/duplicates";
import { loadProjects, type ProjectRecord } from "../../db/projects";

/** The projects of a year that one person may compare, with their briefs and what was decided about pairs. */
export type PairReading = {
  projects: ReadonlyMap<string, ProjectRecord>;
  contents: ReadonlyMap<string, BriefContent>;
  pairs: JudgedPair[];
  more: boolean;
  verdicts: ReadonlyMap<string, VerdictRecord>;
};

/**
 * [R6] Reads the pairs of an area and budget year (B.E.) that look alike or were judged, without the projects that the
 * actor may not read, and without those that no longer ask for money.
 */
export async function readPairs(tx: Tx, actor: Actor, areaCode: string, fy: number): Promise<PairReading> {
  const all = await loadProjects(tx, areaCode, fy);
  const byBrief = await readBriefContents(tx, areaCode, fy);
  const verdicts = await loadVerdicts(tx, areaCode, fy);
  const readable = all.filter(
    (one) => one.removedAt === null && asksForMoney(one.state) && may(actor, "project.read", one),
  );
  const contents = new Map<string, BriefContent>();
  const words = readable.flatMap(({ projectId, briefId, code }): ComparedProject[] => {
    const content = byBrief.get(briefId);
    if (!content) return [];
    contents.set(projectId, content);
    return [{ ...wordsOf(projectId, areaCode, content), code }];
  });
  return {
    projects: new Map(readable.map((one) => [one.projectId, one])),
    contents,
    ...judgePairs(words, verdicts),
    verdicts: new Map(verdicts.map((one) => [pairKey(one.projectA, one.projectB), one])),
  };
}

/** What the comparison of a pair uses now. */
export function pairSignature({ a, b }: JudgedPair): string {
  return signatureOf(comparedOf(a), comparedOf(b));
}

/** Name of what somebody saw who decides: the words compared and the verdict that stood. */
export function seenOf(pair: JudgedPair, standing: VerdictRecord | undefined): string {
  const at = standing?.decidedAt.toISOString() ?? "";
  return createHash("sha256")
    .update(`${pairSignature(pair)}\n${at}`)
    .digest("hex")
    .slice(0, 32);
}
